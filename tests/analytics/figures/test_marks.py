"""Numbered dates."""

from analytics.figures.marks import marks
from tests.analytics.charts.test_intensity import MARKS


def test_they_are_numbered_as_in_the_picture() -> None:
    (made,) = marks(MARKS)
    assert [row[0] for row in made["table"]["rows"]] == ["1", "2", "3", "4"]
    assert all(len(row) == 3 for row in made["table"]["rows"])
    assert marks(()) == []
