import io
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image

from paper.generator.scanner import HARD
from paper.reading import pages
from tests.paper.reading import scanned


def look(picture: np.ndarray) -> pages.Looked:
    return pages.look(picture, scanned.known, file="a.jpg", position=2)


def test_a_page_is_read_and_named():
    strokes = scanned.crossed(scanned.box("trust_1", "4"), scanned.box("ties", "dk", "b"))
    strokes += scanned.crossed(scanned.box("shared", "yes"), style="filled")
    strokes += scanned.crossed(scanned.box("shared", "yes"), scanned.box("shared", "no"), style="tick")

    reading = look(scanned.seen(scanned.printed()[0], strokes, 3)).reading

    assert (reading.file, reading.position, reading.verdict) == ("a.jpg", 2, "read")
    assert (reading.form, reading.version, reading.serial, reading.page) == ("every", 3, "7K3M9X2P", 1)
    found = {answer.question: answer for answer in reading.answers}
    assert (found["trust_1"].values, found["trust_1"].state) == (("4",), "read")
    assert (found["shared"].values, found["shared"].state) == (("no",), "corrected")
    assert found["what"].state == "empty" and found["what"].writing
    assert found["trust_1"].confidence > 0.9


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_may_lie_any_way(turns: int):
    picture = scanned.seen(scanned.printed()[0], scanned.crossed(scanned.box("trust_1", "4")), 3)

    reading = look(np.ascontiguousarray(np.rot90(picture, turns))).reading

    assert reading.verdict == "read"
    assert abs(reading.turned - {1: 270, 2: 180, 3: 90}[turns]) <= 1
    assert reading.answers[0].values == ("4",)


def test_fine_scans_and_hard_ones_are_read():
    strokes = scanned.crossed(scanned.box("trust_1", "2"))
    for machine in (replace(scanned.STRAIGHT, dpi=600), replace(HARD, folds=1, holes=1)):
        reading = look(scanned.seen(scanned.printed()[0], strokes, 3, machine)).reading

        assert reading.answers[0].values == ("2",)


def test_a_torn_box_is_doubtful_and_the_rest_stands():
    place = scanned.box("trust_1", "2")
    picture = scanned.seen(scanned.printed()[0], [], 3)
    dot = 200 / 72
    picture[round((place.y - 4) * dot) : round((place.y + 18) * dot), round((place.x - 4) * dot) :][
        :, :60
    ] = 255

    found = {answer.question: answer for answer in look(picture).reading.answers}

    assert found["trust_1"].state == "doubtful"
    assert found["shared"].state == "empty"


def test_a_blot_is_not_taken_for_a_lost_corner():
    page = scanned.printed()[0].copy()
    page[-250:, :250] = 255
    page[-300:-225, 290:365] = 0

    reading = look(scanned.seen(page, scanned.crossed(scanned.box("trust_1", "2")), 2)).reading

    assert (reading.verdict, reading.facts["squares"]) == ("read", 3)
    assert reading.answers[0].values == ("2",)


def test_half_a_page_is_named():
    picture = scanned.seen(scanned.printed()[0], [], 3)

    assert look(picture[: picture.shape[0] // 2]).reading.verdict == "misaligned"


def test_another_layout_under_our_code_is_not_trusted():
    moved = replace(
        scanned.layout(), places=tuple(replace(place, y=place.y + 9) for place in scanned.layout().places)
    )
    picture = scanned.seen(scanned.printed()[0], [], 3)

    looked = pages.look(picture, lambda code: moved)

    assert looked.reading.verdict == "misaligned" and not looked.reading.answers


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("https://elsewhere.example/login", "foreign"),
        ("TDM1/EVERY/3/7K3M9X2P/1", "older_form"),
        ("TDM2/EVERY/4/7K3M9X2P/1/NL", "unknown_form"),
        ("TDM2/EVERY/3/7K3M9X2P/9/NL", "unknown_form"),
        ("TDM2/EVERY/3/7K3M9X2P/1/NL", "misaligned"),
    ],
)
def test_codes_of_others_and_codes_alone(text: str, verdict: str):
    assert look(scanned.page_with_code(text)).reading.verdict == verdict


def test_pages_without_a_code():
    white = np.full((2339, 1654), 250, dtype=np.uint8)
    letter = white.copy()
    for line in range(300, 2000, 60):
        cv2.putText(
            letter, "Dear city, the stand is empty.", (150, line), cv2.FONT_HERSHEY_SIMPLEX, 1.5, 30, 3
        )
    ours = scanned.seen(scanned.printed()[0], [], 3).copy()
    ours[:320, 1200:1550] = 255

    assert look(white).reading.verdict == "blank"
    assert look(letter).reading.verdict == "foreign"
    assert look(ours).reading.verdict == "no_code"
    assert look(np.full((250, 3), 255, dtype=np.uint8)).reading.verdict == "blank"


def test_a_place_is_cut_out_for_people_to_see():
    place = scanned.box("trust_1", "4")
    picture = scanned.seen(scanned.printed()[0], scanned.crossed(place), 3)
    page = pages.jpeg(look(picture), picture)

    part = Image.open(io.BytesIO(pages.cut(page, place.rectangle)))

    assert Image.open(io.BytesIO(page)).size == (1240, 1754)
    assert 40 < part.width < 60
    assert part.getpixel((part.width // 2, part.height // 2)) < 120
    with pytest.raises(ValueError, match="picture"):
        pages.cut(b"nothing", place.rectangle)


def test_a_page_that_was_not_read_is_shown_as_it_came():
    picture = np.full((2000, 2480), 255, dtype=np.uint8)

    assert Image.open(io.BytesIO(pages.jpeg(look(picture), picture))).size == (1240, 1000)
