"""Which file, and which column is what."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from formspec import FormSpec, pick
from foundation.forms import DayField
from partnerships.models import Level
from surveys.records.incoming import ABOUT, Columns, readable
from surveys.records.incoming_rosters import beginnings, rosters

NONE = ("", _("not in the table"))
ITEM = "item-"
ROSTER = "roster-"
LABELS = {
    "person": _("Who answered (a name or a number, the same over the waves)"),
    "body": _("Body"),
    "level": _("Level"),
    "capacity": _("How they do this work"),
    "actor_group": _("Actor group"),
}


class TableForm(forms.Form):
    table = forms.FileField(
        label=_("Table with the answers"), help_text=_("CSV, XLSX or ODS, at most 10 MB.")
    )


class MappingForm(forms.Form):
    """One field a question; what is named alike is chosen already."""

    opened = DayField(label=_("The wave opened on"))
    closed = DayField(label=_("It closed on"))
    default_level = forms.ChoiceField(
        label=_("Level, where the table names none"), choices=[NONE, *Level.choices], required=False
    )

    def __init__(self, data: Any = None, *, header: list[str], spec: FormSpec, guessed: Columns) -> None:
        super().__init__(data)
        columns = [NONE, *((name, name) for name in header if name)]
        for name in ABOUT:
            self._choose(name, LABELS[name], columns, getattr(guessed, name))
        language = (get_language() or "en")[:2]
        for item in readable(spec):
            label = pick(item.label, language, spec.languages)
            self._choose(ITEM + item.key, label, columns, guessed.answers.get(item.key, ""))
        starts = [NONE, *((start, _("%(start)s: …") % {"start": start}) for start in beginnings(header))]
        for item in rosters(spec):
            label = pick(item.label, language, spec.languages)
            self._choose(ROSTER + item.key, label, starts, guessed.rosters.get(item.key, ""))
            self.fields[ROSTER + item.key].help_text = _(
                "One column for each person or organisation on the list, for example “%(key)s: Haven Company”. "
                "Choose what these columns begin with."
            ) % {"key": item.key}

    def _choose(self, name: str, label: Any, columns: list[Any], first: str) -> None:
        self.fields[name] = forms.ChoiceField(label=label, choices=columns, required=False, initial=first)

    def columns(self) -> Columns:
        """What was chosen; only when valid."""
        given = self.cleaned_data
        return Columns(
            **{name: given[name] for name in ABOUT},
            answers=_chosen(given, ITEM),
            rosters=_chosen(given, ROSTER),
        )


def _chosen(given: dict[str, str], prefix: str) -> dict[str, str]:
    return {
        key.removeprefix(prefix): column for key, column in given.items() if key.startswith(prefix) and column
    }
