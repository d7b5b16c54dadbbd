"""The drawing as figures of a page."""

from analytics.figures.tie_map import figures
from analytics.reports.tie_map import NOBODY, TieMap
from analytics.views.pictures import shown
from tests.analytics.reports.test_network import TWO, parted
from tests.analytics.reports.test_tie_map import drawn
from tests.factories import ties


def test_a_drawing_with_its_table_and_who_is_who() -> None:
    picture, names = figures(drawn(ties.wave(TWO, plan=parted)))
    assert picture["sentence"].startswith("16 of the 16 people on this list agreed")
    (seen,) = shown([picture])
    assert "Name of" not in seen["svg"] and "stroke-dasharray" in seen["svg"]
    assert len(picture["table"]["rows"]) == 120 and len(names["table"]["rows"]) == 16


def test_nobody_drawn_no_figure() -> None:
    assert figures(TieMap(1, NOBODY, ())) == []
