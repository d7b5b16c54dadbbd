from dataclasses import replace

from formspec import Page
from paper import faces
from tests.formspec.examples import FORM, HOURS, SINCE, TRUST, WHAT
from tests.paper.examples import WORDS


def drawn(item):
    words = {name: getattr(WORDS, name) for name in WORDS.__slots__}
    return faces.theme(Page("p", {"nl": "Titel"}, (item,)), FORM, "nl", words)["items"][0]


def test_every_kind_has_a_face():
    shown = [drawn(item)["face"] for item in FORM.items()]

    assert shown == ["boxes", "boxes", "writing", "boxes", "boxes", "cells", "cells", "roster"]


def test_dont_know_is_a_box_of_its_own():
    assert drawn(TRUST)["options"][-1] == {"key": "dk", "text": "Weet niet", "other": False}


def test_how_many_may_be_ticked_is_said():
    assert drawn(FORM.item("three"))["hint"] == "Kies er hoogstens 2."
    assert drawn(FORM.item("all"))["hint"] == "U mag er meer kiezen."
    assert drawn(TRUST)["hint"] == ""


def test_numbers_and_dates_get_a_cell_a_digit():
    assert drawn(HOURS)["cells"] == [("", 2)]
    assert drawn(replace(HOURS, decimals=1, maximum=None))["cells"] == [(",", 4), ("", 1)]
    assert drawn(SINCE)["cells"] == [("dag", 2), ("maand", 2), ("jaar", 4)]


def test_room_to_write_grows_with_what_may_be_written():
    assert drawn(WHAT)["lines"] == 1
    assert drawn(replace(WHAT, max_length=400))["lines"] == 6
    assert drawn(replace(WHAT, max_length=4000))["lines"] == 9


def test_long_options_stand_under_each_other():
    long = replace(TRUST, choices=(*TRUST.choices[:4], replace(TRUST.choices[4], text={"nl": "x" * 60})))

    assert drawn(TRUST)["across"]
    assert not drawn(long)["across"]
