"""Texts from elsewhere, and two coders who differ."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from analytics.models import SourceText
from analytics.services import codings as coding
from analytics.services import workbench
from formspec import FormSpec, Item, Page
from partnerships.models import Partnership
from tests.factories import asking, codings, insight, surveys

COMMENT = Item("comment", "text", {"en": "What else?"})
AGE = Item("age", "number", {"en": "Age"})


def source(partnership: Partnership, **fields: Any) -> SourceText:
    given = {
        "kind": "interview",
        "title": "Operator, interview 1",
        "text": "We learn of closures from the newspaper.",
        "language": "en",
        "said_on": date(2026, 1, 5),
    }
    return workbench.bring_in(by=codings.coder(), partnership=partnership, **{**given, **fields})


def open_answers(partnership: Partnership, *words: str, people: int = 8) -> None:
    """A closed wave of `people` in which some wrote a comment, and all a number."""
    form = FormSpec("own", 1, {"en": "Own"}, ("en",), (Page("all", {"en": "All"}, (COMMENT, AGE)),))
    series = surveys.series(partnership, instrument=asking.version(partnership, form).instrument)
    texts = {"comment": (*words, *[""] * (people - len(words))), "age": ("41",) * people}
    taken = replace(insight.snapshot(1, levels={"project": people}), texts=texts)
    insight.stored(partnership, [taken], published=0, series=series)


def give(
    partnership: Partnership, text: UUID, coder: str, *codes: str, perception: str = "obstructed"
) -> None:
    """This coder gives these codes, and is done with the text."""
    by = codings.coder(coder)
    for code in codes:
        coding.add(by=by, partnership=partnership, text=text, code=code, perception=perception)
    coding.finish(by=by, partnership=partnership, text=text)
