"""A table somebody keyed elsewhere: a column for the form number, one for each question."""

from collections.abc import Mapping
from typing import Any

from formspec import FormSpec
from paper.geometry import questions

NUMBER = "form_number"
_SEVERAL = "|"


def columns(spec: FormSpec) -> list[str]:
    """The first line of an empty table for this form."""
    return [NUMBER, *(question.key for question in questions(spec))]


def number(cells: Mapping[str, str]) -> str:
    """The form number of a row, "" without one. Its column may be called "Form number" or "serial" too."""
    for name, value in cells.items():
        if name.strip().casefold().replace(" ", "_") in (NUMBER, "serial"):
            return value.strip()
    return ""


def raw(spec: FormSpec, cells: Mapping[str, str]) -> dict[str, Any]:
    """A row as a web form would send it; several options stand in one cell with | between."""
    known = {question.key: question.kind for question in questions(spec)}
    found: dict[str, Any] = {}
    for name, value in cells.items():
        if name.strip() in known and value.strip():
            several = known[name.strip()] == "many"
            found[name.strip()] = [one.strip() for one in value.split(_SEVERAL)] if several else value.strip()
    return found


def strangers(spec: FormSpec, cells: Mapping[str, str]) -> list[str]:
    """Columns with something in them that the form does not ask."""
    known = {question.key for question in questions(spec)}
    return [
        name
        for name, value in cells.items()
        if name.strip() and name.strip() not in known and value.strip() and number({name: value}) == ""
    ]
