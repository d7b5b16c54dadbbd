"""A chart that says whose it is."""

import io

import numpy as np
from PIL import Image

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


def test_its_letters_are_drawn() -> None:
    """The strip above the bars holds the title alone; without its face nothing would stand there."""
    found = [
        np.asarray(
            Image.open(
                io.BytesIO(png(slide(SPEC, title=title, lines=[]), width=WIDTH, language="nl"))
            ).convert("L")
        )
        for title in ("Wie wacht het langst?", "")
    ]
    told, silent = ((one[: one.shape[0] // 3] < 100).sum() for one in found)
    assert told > silent + 500
