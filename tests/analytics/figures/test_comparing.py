"""Two cities as figures."""

from analytics.figures.comparing import figures, sentences
from analytics.reports.comparing import comparison
from tests.analytics.figures.examples import wide
from tests.analytics.reports.test_comparing import given


def test_a_column_a_case_and_a_picture_of_the_courses() -> None:
    found = comparison([given("B"), given("A")])
    latest, courses = figures(found)
    assert wide([latest, courses]) and "draw" in courses and "draw" not in latest
    assert latest["table"]["head"][1:] == ["A", "B"]
    assert sentences(found)[0].startswith("Asked alike")
