"""The values' tables made safe together."""

from uuid import UUID

from analytics.datasets.values import ValuesData
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.values_together import safe_tables
from tests.analytics.reports.test_values import data

POLICY = Policy(k=7)


def on_paper(n: int) -> ValuesData:
    """Privacy realized 23 times, `n` of them on paper; all else by the web."""
    plan = (("privacy", "realized", 23), ("privacy", "obstructed", 24), ("trust", "realized", 24))
    made = data(plan, extra=0)
    said = {UUID(int=at): ("suggestion", "paper" if at < n else "web") for at in range(71)}
    return ValuesData(made.slug, said, made.mentions, made.read, 7, made.coders)


def test_what_the_sum_would_give_away_is_hidden_with_it() -> None:
    made = safe_tables(on_paper(3), POLICY)
    assert set(made["by_channel"].rows["privacy"]) == {CANNOT}
    assert made["seen"].rows["privacy"] == (23, 24)


def test_what_gives_nobody_away_is_left_as_it_is() -> None:
    made = safe_tables(on_paper(9), POLICY)
    row = dict(zip(made["by_channel"].columns, made["by_channel"].rows["privacy"], strict=True))
    assert (row["realized", "paper"], row["realized", "web"]) == (9, 14)


def test_a_sum_of_two_small_ones_is_hidden_too() -> None:
    """5 = 3 on paper and 2 by the web: both hidden, and so is the five."""
    made = data((("privacy", "realized", 5), ("privacy", "obstructed", 24)), extra=0)
    said = {UUID(int=at): ("suggestion", "paper" if at < 3 else "web") for at in range(29)}
    found = safe_tables(ValuesData("x", said, made.mentions, made.read, 7, (1,)), POLICY)
    assert found["seen"].rows["privacy"][0] == CANNOT
