"""Whose voice, as figures."""

from analytics.figures.voice import beside, figures, sentences
from tests.analytics.figures.examples import wide
from tests.analytics.reports.test_voice import ages, report
from tests.factories.loop import answered, case


def test_ways_and_traits_are_tables_and_the_rest_is_told_in_sentences() -> None:
    found = report(*(case() for _ in range(30)), answered(3, channel="phone"), told=ages(6, 8))
    made = figures(found)
    assert [one["key"] for one in made] == ["services", "age"] and wide(made)
    assert [one["key"] for one in beside(found)] == ["equity", "weights", "alike"]
    assert all(one["sentence"] and one["method"] for one in beside(found))
    assert "told something about themselves" in sentences(found)[0]


def test_nothing_said_nothing_told() -> None:
    assert figures(report()) == beside(report()) == [] and sentences(report()) == ["Nothing was said yet"]
