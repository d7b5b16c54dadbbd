"""Both halves on one axis, from planted waves and constructed cases."""

from datetime import date
from zoneinfo import ZoneInfo

from analytics.datasets.intensity import Course, Mark, reliability, scored
from analytics.datasets.loop import LoopData
from analytics.reports.intensity import intensity_report
from analytics.reports.timeline import MOST, after, start_of, timeline_report
from feedback.records import CaseRow
from tests.factories import insight
from tests.factories.loop import TODAY, answered, case, promise

ZONE = ZoneInfo("Europe/Brussels")
MARKS = (Mark("law", date(2026, 2, 3), {"en": "Covenant"}), Mark("law", date(1990, 1, 1), {"en": "Before"}))


def loop(*rows: CaseRow, today: date = TODAY) -> LoopData:
    return LoopData("x", today, rows, 0, ())


def course(waves: int = 2) -> Course:
    taken = [insight.snapshot(n) for n in range(1, waves + 1)]
    return Course(
        "x", "series", {"en": "S"}, tuple(scored(one, ZONE) for one in taken), reliability(taken), (), 7
    )


def test_a_quarter_begins_on_its_first_day() -> None:
    assert start_of(date(2026, 12, 31)) == date(2026, 10, 1)
    assert after(date(2026, 10, 1)) == date(2027, 1, 1)


def test_each_half_keeps_its_own_figures() -> None:
    intensity = intensity_report(course())
    rows = (answered(10), answered(40), case(said_on=date(2026, 4, 2), promises=(promise("kept", TODAY),)))
    report = timeline_report(intensity, loop(*rows), MARKS)
    assert [one.intensity for one in report.points] == [one.figures["intensity"] for one in intensity.cells]
    assert report.span == (date(2024, 1, 1), date(2026, 6, 30))
    first, second = report.quarters[-2:]
    assert (first.said, first.answered.value, first.milestones) == (2, 0.5, (1,))
    assert (second.said, second.kept.kept, second.kept.n) == (1, 1, 1)
    assert [one.waves for one in report.quarters[:3]] == [(1,), (2,), ()]
    assert sum(one.said for one in report.quarters) == 3 and report.earlier == 0


def test_an_axis_has_an_end_and_says_what_lies_before_it() -> None:
    report = timeline_report(None, loop(case(said_on=date(2001, 1, 1)), case()), ())
    assert len(report.quarters) == MOST and report.earlier == 1
    assert report.span[1] == date(2026, 6, 30)


def test_nothing_is_said_of_a_quarter_without_figures() -> None:
    report = timeline_report(None, loop(case(said_on=TODAY)), ())
    (only,) = report.quarters
    assert only.answered.value is None and only.answered.reason
    assert only.kept.value is None and only.kept.n == 0
    assert timeline_report(None, loop(), MARKS).quarters == ()
