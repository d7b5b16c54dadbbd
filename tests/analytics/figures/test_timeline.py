"""The timeline as a figure."""

from analytics.figures.timeline import figures, sentences
from tests.analytics.figures.examples import wide
from tests.analytics.reports.test_timeline_words import report


def test_one_picture_and_a_row_a_quarter() -> None:
    found = report()
    (made,) = figures(found)
    assert wide([made]) and "draw" in made and len(made["table"]["rows"]) == len(found.quarters)
    assert (
        sentences(found)[0].startswith("The partners")
        and "nothing is computed from the two" in sentences(found)[2]
    )
