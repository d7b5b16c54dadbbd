"""Letters and the forms that go into the same envelopes, in the order in which a printer wants them."""

from collections.abc import Sequence

from paper import letter, sheet, typesetting
from paper.letter import Letter
from paper.sheet import Sheet


def bound(covers: Sequence[Letter], form: Sheet, *, pages: int | None = None) -> bytes:
    """Each letter, then the copy of the form for the serial of the same place: one tagged PDF/UA-1.

    `pages` as in sheet.form. ValueError when there is not one letter a serial, or their language is not the form's.
    """
    if len(covers) != len(form.serials):
        raise ValueError(f"{len(covers)} letters do not fit {len(form.serials)} forms")
    if any((each.language, each.direction) != (form.language, form.direction) for each in covers):
        raise ValueError("a letter and its form are in one language")
    return typesetting.pdf(
        "bundle", {**sheet.data(form, pages=pages), "covers": [letter.data(each) for each in covers]}
    )
