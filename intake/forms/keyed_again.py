"""A suggestion of the sample, keyed again: blind the second time, the third with what two people made of it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format

from foundation.ids import uuid7
from intake.forms.keying import EntryForm
from intake.models import KeyingBatch
from intake.records import looks as comparing
from intake.selectors import looking, printing
from intake.selectors.looking import Standing
from partnerships.models import Partnership


def standing(batch: KeyingBatch, typed: str) -> Standing | None:
    """The sheet with this number, when somebody keyed it as a suggestion and it waits for another look."""
    sheet = printing.by_serial(batch.partnership, typed) if typed else None
    if sheet is None or looking.is_settled(sheet):
        return None
    found = looking.standing(batch, sheet)
    return found if found.is_suggestion and found.looks else None


def form(found: Standing, partnership: Partnership) -> EntryForm:
    """The second time only number and language stand in it; the third what both keyed, and one reading of the rest."""
    initial: dict[str, Any] = {"client_uuid": uuid7(), "serial": found.sheet.serial_shown}
    if found.stage == "third":
        one, other = found.values[:2]
        initial |= {name: min(found_values(name, one, other), default="") for name in {**one, **other}}
        initial["settles"] = True
    else:
        initial["language"] = found.sheet.run.language
    return EntryForm(initial=initial, partnership=partnership)


def found_values(name: str, one: Any, other: Any) -> list[str]:
    """What stands under a name, without empty ones."""
    return [str(each[name]) for each in (one, other) if each.get(name)]


def readings(found: Standing | None, drawn: EntryForm) -> dict[str, tuple[str, ...]]:
    """By field what two people keyed otherwise, when a third has to say; not who keyed what."""
    if found is None or found.stage != "third":
        return {}
    one, other = found.values[:2]
    return {
        name: tuple(sorted(_shown(drawn, name, str(look.get(name, ""))) for look in (one, other)))
        for name in comparing.differing(one, other)
    }


def _shown(drawn: EntryForm, name: str, value: str) -> str:
    field = drawn.fields.get(name)
    if isinstance(field, forms.ChoiceField):
        return next((str(label) for key, label in field.widget.choices if key == value), "–")
    if name == "said_on" and value:
        return str(date_format(date.fromisoformat(value), "DATE_FORMAT"))
    return value or "–"
