"""The audit of the values' tables: leaks planted, and whole cities drawn by chance in which there is none."""

import os
from dataclasses import replace
from uuid import UUID

import pytest

from analytics.datasets.values import Mention, ValuesData
from analytics.measures.disclosure.policy import CANNOT
from analytics.reports.auditing_values import values
from analytics.reports.overlaps import Overlap
from analytics.reports.values import ValuesReport, values_report
from analytics.reports.values_tables import Table
from tests.analytics.reports.test_values import data
from tests.factories.spoken import spoken

SEEDS = range(int(os.environ.get("SWEEP", "12")))


def test_planted_leak_a_kind_that_the_first_table_gives_away() -> None:
    """Privacy realized: 23, of them 20 by the web. The three others came on paper, and nothing hides that."""
    made = data(
        (("privacy", "realized", 23), ("privacy", "obstructed", 24), ("trust", "realized", 24)), extra=0
    )
    channel = {UUID(int=at): ("suggestion", "web" if at >= 3 else "paper") for at in range(71)}
    told = ValuesData(made.slug, channel, made.mentions, made.read, 7, made.coders)
    report = values_report(told)
    assert values(report, told).safe
    leaking = replace(
        report,
        by_channel=Table(
            (("realized", "paper"), ("realized", "web"), ("obstructed", "web")),
            {"privacy": (CANNOT, 20, 24), "trust": (0, 24, 0)},
        ),
    )
    found = values(leaking, told)
    assert [(one.quantity, one.people) for one in found.exposed] == [("by_channel: privacy", 3)]


def spread(whose: dict[tuple[str, str], int]) -> tuple[ValuesReport, ValuesData]:
    """Privacy obstructed: {(whose doing, why): texts}; as many texts on trust, in which nobody says whose doing."""
    texts = [each for each, n in whose.items() for _ in range(n)]
    mentions = [
        Mention(UUID(int=at), 1, "privacy", "obstructed", False, actor, motive)
        for at, (actor, motive) in enumerate(texts)
    ]
    more = [Mention(UUID(int=900 + at), 1, "trust", "obstructed", False, "city", "") for at in range(30)]
    mentions += more
    said = {each.text: ("suggestion", "web") for each in mentions}
    told = ValuesData("x", said, tuple(mentions), {each: (1,) for each in said}, 7, (1,))
    return values_report(told), told


def test_whose_doing_and_why_are_told_where_they_can_be() -> None:
    report, told = spread(
        {("city", ""): 20, ("city", "defensive"): 12, ("private", ""): 15, ("private", "defensive"): 9}
    )
    cells = dict(zip(report.by_actor_motive.columns, report.by_actor_motive.rows["privacy"], strict=True))
    assert cells["obstructed", "city/defensive"] == 12
    assert values(report, told).safe


def test_planted_leak_whose_doing_less_why() -> None:
    """The city's doing: 32, of them 29 without a motive. So three are said to be defensive."""
    report, told = spread(
        {("city", ""): 29, ("city", "defensive"): 3, ("private", ""): 15, ("private", "defensive"): 9}
    )
    columns = report.by_actor_motive.columns
    at = {column[1]: place for place, column in enumerate(columns)}
    cells = dict(zip(columns, report.by_actor_motive.rows["privacy"], strict=True))
    assert cells["obstructed", "city/defensive"] == cells["obstructed", "city/not_said"] == CANNOT
    assert values(report, told).safe
    leaking = list(report.by_actor_motive.rows["privacy"])
    leaking[at["city/not_said"]] = 29
    rows = {**report.by_actor_motive.rows, "privacy": tuple(leaking)}
    found = values(replace(report, by_actor_motive=Table(columns, rows)), told)
    assert ("by_actor_motive: privacy", 3) in {(one.quantity, one.people) for one in found.exposed}


def test_planted_leak_few_who_do_not_tell_a_code() -> None:
    """22 texts are coded, 20 of them tell of privacy realized: two do not."""
    told = data((("privacy", "realized", 20), ("trust", "obstructed", 2)), extra=0)
    report = values_report(told)
    assert values(report, told).safe and report.seen.rows["privacy"][0] == CANNOT
    found = values(
        replace(report, seen=Table(report.seen.columns, {"privacy": (20, 0), "trust": (0, CANNOT)})), told
    )
    assert {one.quantity for one in found.exposed} >= {"seen: privacy"}


def both(n: int, *, factor: int = 30, value: int = 30, coded: int = 100) -> ValuesData:
    """Trust hinders in `factor` texts, privacy is obstructed in `value`; `n` tell both."""
    codes = {at: {"trust"} for at in range(factor)}
    for at in range(factor - n, factor - n + value):
        codes.setdefault(at, set()).add("privacy")
    mentions = [
        Mention(UUID(int=at), 1, code, "obstructed", False, "", "")
        for at, each in codes.items()
        for code in each
    ]
    said = {UUID(int=at): ("suggestion", "web") for at in range(coded)}
    return ValuesData("x", said, tuple(mentions), {each: (1,) for each in said}, 7, (1,))


def test_an_overlap_that_leaves_few_out_is_hidden_and_planted_it_is_found() -> None:
    """27 of 30 texts that tell of trust tell of privacy too: three do not."""
    for n in (3, 27):
        told = both(n)
        report = values_report(told)
        assert [one.both for one in report.overlaps] == [CANNOT]
        assert values(report, told).safe
        leaking = replace(report, overlaps=(Overlap("trust", "privacy", "obstructed", n, 0.5),))
        found = values(leaking, told)
        assert {one.people for one in found.exposed} == {3}
        assert all(one.quantity == "overlaps: trust with privacy" for one in found.exposed)


def test_an_overlap_beside_a_hidden_sum_is_hidden() -> None:
    """It would say how large that sum is at least."""
    told = both(9)
    report = values_report(told)
    assert [one.both for one in report.overlaps] == [9] and values(report, told).safe
    few = replace(
        told,
        mentions=(*told.mentions, *(Mention(UUID(int=90 + at), 1, "privacy", "realized", False, "", "") for at in range(3))),
    )  # fmt: skip
    report = values_report(few)
    assert report.seen.rows["privacy"] == (CANNOT, CANNOT)
    assert all(one.both == CANNOT for one in report.overlaps)
    assert values(report, few).safe


@pytest.mark.parametrize("seed", SEEDS)
def test_the_tables_of_a_city_drawn_by_chance_tell_about_nobody(seed: int) -> None:
    """`SWEEP=200` draws 200 cities."""
    told = spoken(seed)
    found = values(values_report(told), told)
    assert found.safe, found.exposed
