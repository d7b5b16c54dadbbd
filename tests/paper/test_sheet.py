import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from formspec import Page
from paper import sheet
from paper.reading import codes
from tests.formspec.examples import FORM, WHAT
from tests.paper.examples import SHEET, pages_of_accessible

DPI = 150
DOT = DPI / 72


@pytest.mark.parametrize(
    "spec",
    [
        SHEET,
        replace(SHEET, serials=()),
        replace(SHEET, large_print=True, serials=()),
        replace(SHEET, spec=replace(FORM, pages=(replace(FORM.pages[0], title={}), FORM.pages[1]))),
        replace(SHEET, language="ar", direction="rtl", serials=()),
    ],
)
def test_every_sheet_is_accessible(spec):
    where = sheet.geometry(spec)

    assert pages_of_accessible(sheet.form(spec)) == where.pages * max(1, len(spec.serials))


def test_every_option_has_its_box_and_every_text_its_room():
    places = sheet.geometry(SHEET).places

    boxes = {(place.item, place.option, place.row) for place in places if place.kind == "box"}
    assert ("trust_1", "dk", "") in boxes
    assert ("ties", "4", "b") in boxes
    assert len([place for place in places if place.item == "ties"]) == 12
    assert [place.option for place in places if place.item == "since"] == list("01234567")
    assert {place.kind for place in places if place.item == "what"} == {"area"}
    assert ("shared", "other") in {(place.item, place.option) for place in places if place.kind == "area"}


def dark(picture: Image.Image, x: float, y: float) -> bool:
    """Is there ink within a dot of this place (in points)?"""
    left, top = round(x * DOT), round(y * DOT)
    near = [picture.getpixel((left + dx, top + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return min(near) < 200


@pytest.mark.parametrize("large", [False, True])
def test_the_places_are_where_the_ink_is(large: bool):
    spec = replace(SHEET, large_print=large, serials=("7K3M9X2P",))
    where = sheet.geometry(spec)
    pages = [Image.open(io.BytesIO(page)).convert("L") for page in sheet.pictures(spec, dpi=DPI)]

    assert len(pages) == where.pages
    for place in where.places:
        page = pages[place.page - 1]
        middle_x, middle_y = place.x + place.width / 2, place.y + place.height / 2
        assert dark(page, place.x, middle_y) and dark(page, place.x + place.width, middle_y), place
        assert dark(page, middle_x, place.y) and dark(page, middle_x, place.y + place.height), place
        assert place.kind == "area" or not dark(page, middle_x, middle_y), place


def test_the_corners_are_solid_on_every_page():
    pages = [Image.open(io.BytesIO(page)).convert("L") for page in sheet.pictures(SHEET, dpi=DPI)]

    for x, y, width, height in sheet.geometry(SHEET).corners:
        inside = tuple(round(edge * DOT) for edge in (x + 1, y + 1, x + width - 1, y + height - 1))
        assert all(page.crop(inside).getextrema() == (0, 0) for page in pages)


def test_every_copy_carries_its_own_serial_and_its_own_pages():
    large = replace(SHEET, large_print=True)
    pages = sheet.geometry(large).pages
    both = [_code(page) for page in sheet.pictures(large, dpi=DPI)]
    alone = [_code(page) for page in sheet.pictures(replace(large, serials=SHEET.serials[1:]), dpi=DPI)]

    assert pages > 1
    assert len(set(both)) == 2 * pages, "no two pages carry the same code"
    assert both[pages:] == alone


def _code(picture: bytes) -> bytes:
    page = Image.open(io.BytesIO(picture)).convert("L")
    return page.crop((page.width - 270, 45, page.width - 115, 200)).tobytes()


def test_the_qr_code_says_where_the_geometry_says():
    large = replace(SHEET, large_print=True)
    page = np.asarray(Image.open(io.BytesIO(sheet.pictures(large, dpi=DPI)[1])).convert("L"))

    [square] = codes.find(page)

    assert square.text == str(sheet.code(large, "7K3M9X2P", 2)) == "TDM2/EVERY/3/7K3M9X2P/2/NL+"
    x, y, width, height = (edge * DOT for edge in sheet.geometry(large).code)
    assert np.abs(square.corners[0] - (x, y)).max() < 3
    assert np.abs(square.corners[2] - (x + width, y + height)).max() < 3


def test_the_address_stands_where_an_envelope_has_its_window():
    posted = replace(SHEET, address="Grote Markt 1\n2000 Antwerpen", serials=())
    pages_of_accessible(sheet.form(posted))
    page = np.asarray(Image.open(io.BytesIO(sheet.pictures(posted, dpi=DPI)[-1])).convert("L"))
    millimetre = DPI / 25.4

    window = page[
        round(247 * millimetre) : round(282 * millimetre), round(30 * millimetre) : round(100 * millimetre)
    ]
    beside = page[
        round(243 * millimetre) : round(273 * millimetre), round(20 * millimetre) : round(29 * millimetre)
    ]

    assert (window < 100).sum() > 500
    assert beside.min() > 200


def test_a_form_nobody_would_fill_in_is_refused():
    items = tuple(replace(WHAT, key=f"what_{nth}", max_length=4000) for nth in range(100))
    endless = replace(FORM, pages=(Page("p", {"nl": "x"}, items),))

    with pytest.raises(ValueError, match="too many"):
        sheet.form(replace(SHEET, spec=endless))
