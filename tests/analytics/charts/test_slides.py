"""A chart that says whose it is."""

from analytics.charts.render import png, svg
from analytics.charts.slides import WIDTH, slide
from tests.analytics.charts.test_render import SPEC


def test_title_and_source_stand_with_the_picture() -> None:
    made = slide(SPEC, title="Who waits longest? " * 8, lines=["Of 12 cases", "Havenstad · loop v2"])
    assert len(made["title"]["text"]) > 1  # a long title is broken
    drawn = svg(made, title="T", description="D")
    assert "Havenstad · loop v2" in drawn and "Of 12 cases" in drawn
    assert made["$schema"] == SPEC["$schema"] and "$schema" not in made["vconcat"][0]


def test_it_is_as_wide_as_a_slide() -> None:
    found = png(slide(SPEC, title="T", lines=[]), width=WIDTH)
    assert found.startswith(b"\x89PNG")
    assert abs(int.from_bytes(found[16:20], "big") - WIDTH) <= 1
