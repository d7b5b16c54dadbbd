"""Counts of codings on constructed data."""

from uuid import UUID

from analytics.datasets.values import Mention, ValuesData
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.values import values_report
from analytics.reports.values_tables import table

POLICY = Policy(k=7)
PLAN = (
    ("privacy", "obstructed", 20),
    ("privacy", "realized", 9),
    ("trust", "obstructed", 12),
    ("trust", "realized", 8),
)


def data(
    plan: tuple[tuple[str, str, int], ...] = PLAN, *, extra: int = 10, second: bool = False
) -> ValuesData:
    """Each suggestion has one code by coder 1; with `second`, coder 2 agrees on all but every fifth."""
    texts: list[tuple[UUID, str, str]] = []
    for code, seen, n in plan:
        texts += [(UUID(int=len(texts) + at), code, seen) for at in range(n)]
    mentions = [Mention(text, 1, code, seen, False, "city", "") for text, code, seen in texts]
    if second:
        mentions += [
            Mention(text, 2, "efficiency" if at % 5 == 0 else code, seen, False, "", "")
            for at, (text, code, seen) in enumerate(texts)
        ]
    coders = (1, 2) if second else (1,)
    said = {UUID(int=at): ("suggestion", "web" if at % 2 else "paper") for at in range(len(texts) + extra)}
    return ValuesData("x", said, tuple(mentions), {text: coders for text, _, _ in texts}, 7, coders)


def test_counts_are_of_suggestions_and_what_is_not_coded_stays_visible() -> None:
    report = values_report(data())
    assert (report.n, report.coded, report.not_coded) == (59, 49, 10)
    assert report.seen.columns == (("realized", ""), ("obstructed", ""))
    assert report.seen.rows["privacy"] == (9, 20)
    assert list(report.seen.rows) == ["privacy", "trust"]


def test_the_same_code_twice_in_one_text_counts_once() -> None:
    plain = data()
    twice = ValuesData(plain.slug, plain.said, plain.mentions * 2, plain.read, 7, (1,))
    assert values_report(twice).seen == values_report(plain).seen


def test_the_second_coder_is_not_counted_but_compared() -> None:
    report = values_report(data(second=True))
    assert report.seen == values_report(data()).seen
    assert report.twice == 49
    assert report.agreement.value is not None and 0.5 < report.agreement.value < 1
    assert report.by_code["efficiency"].value is not None
    assert report.by_code["privacy"].n == 49


def test_without_a_second_coder_agreement_is_undefined_with_its_reason() -> None:
    report = values_report(data())
    assert report.agreement.value is None and report.agreement.reason


def test_small_counts_are_hidden_and_so_is_what_would_give_them_away() -> None:
    plan = (
        ("privacy", "realized", 3),
        ("privacy", "obstructed", 20),
        ("trust", "realized", 15),
        ("trust", "obstructed", 11),
    )
    found = values_report(data(plan)).seen
    assert set(found.rows["privacy"]) == {CANNOT}
    assert CANNOT in found.rows["trust"]


def test_a_single_small_cell_is_hidden() -> None:
    assert values_report(data((("privacy", "realized", 3),))).seen.rows["privacy"] == (CANNOT,)
    assert values_report(data((("privacy", "realized", 9),))).seen.rows["privacy"] == (9,)


def test_where_the_fine_table_is_not_safe_perceptions_are_put_together() -> None:
    facts = [(UUID(int=at), "privacy", ("realized" if at % 3 else "obstructed", "web")) for at in range(14)]
    facts += [(UUID(int=90 + at), "privacy", ("obstructed", "paper")) for at in range(8)]
    found = table(facts, POLICY)
    assert found.columns == (("any", "paper"), ("any", "web"))
    assert found.rows["privacy"] == (8, 14)


def test_nothing_coded() -> None:
    report = values_report(data((), extra=4))
    assert report.not_coded == 4
    assert report.seen.rows == {} and report.by_code == {}
