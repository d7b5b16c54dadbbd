"""Who waits longest: figures against published cases, and support that comes while one waits."""

from datetime import timedelta

import pytest

from analytics.datasets.loop import LoopData
from analytics.reports.served import ALONE, BACKED, LANDMARK, Served, by_backing, served
from feedback.records import CaseRow
from tests.factories.loop import TODAY, answered, case, imported


def data(*rows: CaseRow, **fields: object) -> LoopData:
    return LoopData("x", TODAY, rows, 0, (), **fields)


def waited(days: int, ended: bool, **fields: object) -> CaseRow:
    """Answered after `days`, or still open and said so many days ago."""
    said = TODAY - timedelta(days)
    return answered(days, said_on=said, **fields) if ended else case(said_on=said, **fields)


def only(found: tuple[Served, ...], cut: str) -> Served:
    return next(one for one in found if one.cut == cut)


def test_two_groups_of_freireich_1963_give_the_published_log_rank() -> None:
    """6-MP against placebo: Freireich et al. (1963), Blood 21; 16.7929410 as in R's survival::survdiff."""
    drug = [(6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1), (16, 1)]
    drug += [(17, 0), (19, 0), (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0), (35, 0)]
    placebo = (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
    groups = {
        "drug": [waited(day, bool(ended)) for day, ended in drug],
        "placebo": [waited(day, True) for day in placebo],
    }
    found = only(served({"channel": groups}, data(*groups["drug"], *groups["placebo"])), "channel")
    assert found.statistic == pytest.approx(16.7929410, abs=1e-6)
    assert [line.name for line in found.lines] == ["drug", "placebo"]  # least answered by day 30 first
    assert found.lines[1].half == 8  # the median of the placebo arm, as published
    assert (found.lines[0].waiting, found.lines[0].longest, found.lines[1].waiting) == (12, 35, 0)


def test_other_endings_count_as_in_the_ten_tickets() -> None:
    """Reference case 6 of the method with its days times three: .60 answered by day 30, not .7257143."""
    days = [3, 6, 6, 9, 12, 15, 15, 18, 24, 90]
    codes = [1, 1, 2, 1, 0, 2, 1, 0, 1, 0]
    rows = [
        case(said_on=TODAY - timedelta(100), withdrawn_on=TODAY - timedelta(100 - day))
        if code == 2
        else waited(day, code == 1)
        for day, code in zip(days, codes, strict=True)
    ]
    found = only(served({"channel": {"web": rows}}, data(*rows)), "channel")
    assert found.lines[0].answered.value == pytest.approx(0.60, abs=1e-9)
    assert found.p is None and found.reason == "undefined: one group only"
    assert found.lines[0].gap.value is None


def test_the_gap_is_against_all_others_and_turns_with_the_sides() -> None:
    groups = {
        "web": [waited(day, True) for day in (5, 10, 20)] + [waited(60, False)],
        "paper": [waited(day, True) for day in (40, 50)] + [waited(10, True), waited(70, False)],
    }
    found = only(served({"channel": groups}, data()), "channel")
    gaps = {line.name: line.gap for line in found.lines}
    assert gaps["web"].value == pytest.approx(0.5) == -(gaps["paper"].value or 0)
    assert gaps["web"].low == pytest.approx(-(gaps["paper"].high or 0))


def test_support_that_came_after_the_landmark_does_not_count_for_it() -> None:
    early, late, alone = (waited(60, True) for _ in range(3))
    gone = waited(LANDMARK, True)  # answered before anybody is compared
    rows = (early, late, alone, gone)
    backed = {
        early.id: early.said_on + timedelta(LANDMARK),
        late.id: late.said_on + timedelta(LANDMARK + 1),
        gone.id: gone.said_on,
    }
    found = only(served({}, data(*rows, backed=backed)), "backing")
    assert {line.name: line.n for line in found.lines} == {BACKED: 1, ALONE: 2}
    assert {name: len(group) for name, group in by_backing(data(*rows, backed=backed)).items()} == {
        BACKED: 3,
        ALONE: 1,
    }


def test_backing_without_a_day_or_not_in_the_data_is_left_out_of_the_comparison() -> None:
    undated, unknown = waited(60, True), waited(60, True)
    told = data(undated, unknown, backed={undated.id: None}, backing_unknown={unknown.id})
    assert only(served({}, told), "backing").n == 0
    assert {name: len(group) for name, group in by_backing(told).items()} == {
        BACKED: 1,
        "not in the data": 1,
    }


def test_tests_are_adjusted_over_the_divisions() -> None:
    groups = {
        "a": [waited(day, True) for day in range(1, 9)],
        "b": [waited(day, True) for day in range(6, 20)],
    }
    once = only(served({"channel": groups}, data()), "channel").p
    twice = only(served({"channel": groups, "owner": groups}, data()), "channel").p
    assert once is not None and twice == pytest.approx(min(1.0, 2 * once))


def test_nothing_dated_says_so() -> None:
    found = only(served({"channel": {"import": [imported("rejected")]}}, data()), "channel")
    assert (found.n, found.lines, found.reason) == (0, (), "not in the data")
