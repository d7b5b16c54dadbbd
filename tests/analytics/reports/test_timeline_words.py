"""What the timeline says is what its figures say."""

from datetime import date

from analytics.reports import timeline_words as words
from analytics.reports.intensity import intensity_report
from analytics.reports.timeline import TimelineReport, timeline_report
from analytics.reports.wording import share, with_interval
from tests.analytics.reports.test_timeline import MARKS, course, loop
from tests.factories.loop import TODAY, answered, case, promise


def report() -> TimelineReport:
    rows = (answered(10), answered(40), case(promises=(promise("kept", TODAY),)), case(said_on=TODAY))
    return timeline_report(intensity_report(course()), loop(*rows), MARKS)


def test_each_half_speaks_for_itself() -> None:
    made = report()
    said = words.partners(made)
    assert said.startswith("The partners: wave 2 opened on 15 April 2024.")
    last = [one for one in made.points if one.wave == 2 and one.intensity.defined]
    assert last and all(with_interval(one.intensity) in said for one in last)
    known = made.quarters[-2]
    assert f"of 3 things said in Q1 2026, {share(known.answered)} had an answer" in words.citizens(made)
    assert "Promises to them due in Q2 2026: 1 of 1 kept." in words.citizens(made)


def test_it_says_that_nothing_joins_the_halves() -> None:
    assert "nothing is computed from the two" in words.apart()


def test_an_empty_half_says_so() -> None:
    assert words.partners(timeline_report(None, loop(case()), ())) == "The partners: no wave is closed yet."
    assert words.citizens(timeline_report(None, loop(), ())) == "The citizens: nothing was said yet."
    fresh = timeline_report(None, loop(case(said_on=TODAY)), ())
    assert "is not in the data" in words.citizens(fresh)


def test_cells_of_the_table() -> None:
    made = report()
    assert words.quarter(date(2026, 11, 1)) == "Q4 2026"
    assert words.wave(made, made.quarters[0], "upper") == "–"
    assert words.wave(made, made.quarters[0], made.groups[0]).startswith(("4", "5"))
    assert [words.kept(one) for one in made.quarters[-2:]] == ["–", "1 / 1"]
    assert words.counted(made) == "2 waves and 4 things said, as of 1 June 2026."


def test_too_few_answers_and_things_said_long_ago() -> None:
    small = timeline_report(None, loop(case(said_on=date(2001, 1, 1)), case()), ())
    assert "1 were said before 1 July 2020 and are not shown." in words.counted(small)
