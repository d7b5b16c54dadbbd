"""The values' tables made safe together."""

import random
from uuid import UUID

import pytest

from analytics.datasets.values import ValuesData
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.auditing_values import Sums
from analytics.reports.values_tables import Table, counted
from analytics.reports.values_together import Place, Row, safe_tables
from tests.analytics.reports.test_values import data

POLICY = Policy(k=7)


def on_paper(n: int) -> ValuesData:
    """Privacy realized 23 times, `n` of them on paper; all else by the web."""
    plan = (("privacy", "realized", 23), ("privacy", "obstructed", 24), ("trust", "realized", 24))
    made = data(plan, extra=0)
    said = {UUID(int=at): ("suggestion", "paper" if at < n else "web") for at in range(71)}
    return ValuesData(made.slug, said, made.mentions, made.read, 7, made.coders)


def tables(of: ValuesData) -> dict[str, Table]:
    return safe_tables(counted(of), len(of.read), POLICY)


def test_what_the_sum_would_give_away_is_hidden_with_it() -> None:
    made = tables(on_paper(3))
    assert set(made["by_channel"].rows["privacy"]) == {CANNOT}
    assert made["seen"].rows["privacy"] == (23, 24)


def test_what_gives_nobody_away_is_left_as_it_is() -> None:
    made = tables(on_paper(9))
    row = dict(zip(made["by_channel"].columns, made["by_channel"].rows["privacy"], strict=True))
    assert (row["realized", "paper"], row["realized", "web"]) == (9, 14)


def test_a_sum_of_two_small_ones_is_hidden_too() -> None:
    """5 = 3 on paper and 2 by the web: both hidden, and so is the five."""
    made = data((("privacy", "realized", 5), ("privacy", "obstructed", 24)), extra=0)
    said = {UUID(int=at): ("suggestion", "paper" if at < 3 else "web") for at in range(29)}
    found = tables(ValuesData("x", said, made.mentions, made.read, 7, (1,)))
    assert found["seen"].rows["privacy"][0] == CANNOT


def test_what_follows_from_sum_to_sum_is_what_a_linear_program_finds() -> None:
    """A code with two perceptions, kinds told apart and channels put together; each cell hidden or not by chance."""
    for seed in range(60):
        dice = random.Random(seed)
        fine = {
            (seen, kind): dice.randrange(9) for seen in ("realized", "obstructed") for kind in ("a", "b", "c")
        }
        sums = {
            seen: sum(n for (each, _), n in fine.items() if each == seen)
            for seen in ("realized", "obstructed")
        }
        any_ = dice.randint(max(sums.values()), sum(sums.values()))
        cut = sorted(dice.randint(0, any_) for _ in range(2))
        counts: dict[Place, int] = {("seen", (seen, "")): n for seen, n in sums.items()}
        counts |= {("by_kind", column): n for column, n in fine.items()}
        parts = (cut[0], cut[1] - cut[0], any_ - cut[1])
        counts |= {("by_channel", ("any", name)): n for name, n in zip("xyz", parts, strict=True)}
        hidden = {each for each in counts if dice.random() < 0.6}
        row = Row(counts, hidden, coded=any_ + dice.randrange(9), k=1)
        problem = Sums(
            {("", "", ("coded", "")): row.coded, **{_cell(each): n for each, n in counts.items()}},
            {_cell(each) for each in row.hidden},
        )
        whole = [_cell(each) for each in counts if each[0] == "seen"]
        together = [_cell(each) for each in counts if each[0] == "by_channel"]
        for one in whole:
            problem.same.append(
                ([_cell(each) for each in counts if each[0] == "by_kind" and each[1][0] == one[2][0]], [one])
            )
            problem.most.append(([one], together))
        problem.most += [(together, whole), (together, [("", "", ("coded", ""))])]
        problem.index()
        exact = problem.spans([_cell(each) for each in row.hidden], wide=1e9)
        for place, span in row.spans().items():
            assert span == pytest.approx(exact[_cell(place)]), (seed, place)


def _cell(place: Place) -> tuple[str, str, tuple[str, str]]:
    return (place[0], "code", place[1])
