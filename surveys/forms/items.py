"""One question of a questionnaire being written, with its answers and its texts in every language."""

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from formspec import Choice, FormSpec, Item, Kind, Texts, pick
from foundation.forms import DayField
from surveys.forms import conditions

KIND_NAMES: dict[Kind, Any] = {
    "likert": gettext_lazy("A scale with an answer in words at each step"),
    "single": gettext_lazy("Choose one"),
    "multiple": gettext_lazy("Choose all that apply"),
    "choose": gettext_lazy("Choose up to a number"),
    "number": gettext_lazy("A number"),
    "date": gettext_lazy("A date"),
    "text": gettext_lazy("Own words"),
    "roster": gettext_lazy("A list of names, each with a degree (at most once a year)"),
}
WITH_CHOICES = ("likert", "single", "multiple", "choose", "roster")
NUMBERED = ("likert", "roster")
BLANK_CHOICES = {"likert": 5, "roster": 5}
MORE = 2
MOST_CHOICES = 40
KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")


class ItemForm(forms.Form):
    """Fields by kind and language. `item()` gives the question once it is valid; an empty answer row is no answer."""

    def __init__(self, *args: Any, spec: FormSpec, page: str, item: Item, **more: Any) -> None:
        self.spec, self.old, self.kind = spec, item, item.kind
        self.first, self.others = spec.languages[0], spec.languages[1:]
        super().__init__(*args, **{"label_suffix": "", **more})
        self.count = self._count()
        self.kept = conditions.chosen(item.relevant) is None
        for name, field in {
            **self._texts(),
            **self._answers(),
            **self._limits(),
            **self._place(page),
        }.items():
            self.fields[name] = field
        self.initial = {**_initial(item), "page": page, **self.initial}

    def _count(self) -> int:
        if self.kind not in WITH_CHOICES:
            return 0
        given = self.data.get("count", "") if self.is_bound else ""
        here = len(self.old.choices) + MORE if self.old.choices else BLANK_CHOICES.get(self.kind, 4)
        return min(MOST_CHOICES, int(given) if given.isdecimal() and len(given) < 4 else here)

    def _texts(self) -> dict[str, forms.Field]:
        found: dict[str, forms.Field] = {}
        for language in self.spec.languages:
            first = language == self.first
            found[f"label_{language}"] = _words(_("Question"), required=first, rows=2)
            found[f"hint_{language}"] = _words(_("Hint"))
            found[f"because_{language}"] = _words(_("Why nobody may skip it"))
        return found

    def _answers(self) -> dict[str, forms.Field]:
        found: dict[str, forms.Field] = {}
        for at in range(self.count):
            number = at + 1
            for language in self.spec.languages:
                found[f"choice_{at}_{language}"] = _line(_("Answer %(number)s") % {"number": number})
            found[f"choice_{at}_key"] = _line(_("Short name of answer %(number)s") % {"number": number}, 40)
            if self.kind not in NUMBERED:
                found[f"choice_{at}_other"] = forms.BooleanField(
                    label=_("Answer %(number)s asks for own words") % {"number": number}, required=False
                )
        if self.kind in ("likert", "single", "roster"):
            found["dont_know"] = forms.BooleanField(
                label=_("Offer “don't know, or not my role”"), required=False
            )
        if self.kind == "roster":
            found["rows_from"] = forms.ChoiceField(
                label=_("Whose names are on the list?"),
                choices=[
                    ("body", _("everyone in the body somebody answers for")),
                    ("organisations", _("the organisations of the partnership, up to 30")),
                    ("", _("the names written here")),
                ],
                required=False,
                widget=forms.RadioSelect,
            )
            found["rows"] = _words(_("Names, one a line"), rows=4)
        return found

    def _limits(self) -> dict[str, forms.Field]:
        found: dict[str, forms.Field] = {}
        if self.kind == "number":
            found["minimum"] = forms.FloatField(label=_("Lowest"), required=False)
            found["maximum"] = forms.FloatField(label=_("Highest"), required=False)
            found["decimals"] = forms.IntegerField(
                label=_("Digits after the comma"), min_value=0, max_value=6, required=False
            )
        if self.kind == "date":
            found["minimum"] = DayField(label=_("Earliest day"), required=False)
            found["maximum"] = DayField(label=_("Latest day"), required=False)
        if self.kind == "choose":
            found["most"] = forms.IntegerField(label=_("How many at most?"), min_value=1, max_value=20)
        if self.kind == "text":
            found["max_length"] = forms.IntegerField(
                label=_("Longest text, in characters"), min_value=1, max_value=4000, required=False
            )
        if self.kind == "likert":
            found["construct"] = _line(
                _("Counts for (a dimension)"), 60, help_text=_("For example: trust. Empty: not scored.")
            )
            found["reverse"] = forms.BooleanField(label=_("Worded in reverse: 5 counts as 1"), required=False)
        return found

    def _place(self, page: str) -> dict[str, forms.Field]:
        pages = [(one.key, pick(one.title, self.first) or one.key) for one in self.spec.pages]
        found: dict[str, forms.Field] = {
            "required": forms.BooleanField(
                label=_("Nobody may skip this question"),
                required=False,
                help_text=_("Only with a reason, which is shown with it."),
            ),
            "key": _line(
                _("Short name in files"),
                60,
                help_text=_("Letters, digits and underscores. Do not change it later: it joins the waves."),
            ),
            "page": forms.ChoiceField(label=_("On the page"), choices=pages, initial=page),
        }
        if self.kept:
            found["forget"] = forms.BooleanField(label=_("Ask it always from now on"), required=False)
            return found
        listed = conditions.choices(conditions.earlier(self.spec, self.old.key), self.first)
        for at, name in ((1, _("Ask it only if")), (2, _("And, or: a second condition"))):
            found[f"when_{at}"] = forms.ChoiceField(label=name, choices=listed, required=False)
            found[f"number_{at}"] = forms.FloatField(label=_("The number"), required=False)
        found["joiner"] = forms.ChoiceField(
            label=_("With two conditions"),
            choices=[("all", _("both must hold")), ("any", _("one is enough"))],
            required=False,
        )
        return found

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        try:
            self.relevant = self._relevant(given)
        except ValueError as error:
            self.add_error("number_1", str(error))
        if given.get("required") and not given.get(f"because_{self.first}"):
            self.add_error("required", _("Say why nobody may skip it."))
        key = (given.get("key") or self.old.key or self._free_key(given)).strip()
        if not KEY.fullmatch(key):
            self.add_error("key", _("Use letters, digits and single underscores; begin with a letter."))
        elif any(one.key == key != self.old.key for one in self.spec.items()):
            self.add_error("key", _("Another question has this short name."))
        given["key"] = key
        return given

    def _relevant(self, given: dict[str, Any]) -> Any:
        if self.kept:
            return None if given.get("forget") else self.old.relevant
        return conditions.assembled(given)

    def _free_key(self, given: dict[str, Any]) -> str:
        return free_key(given.get(f"label_{self.first}", ""), {one.key for one in self.spec.items()})

    def item(self) -> Item:
        """The question as the fields say it."""
        given = self.cleaned_data
        return Item(
            key=given["key"],
            kind=self.kind,
            label=self._in_languages("label_{}"),
            hint=self._in_languages("hint_{}"),
            choices=tuple(self._choices()),
            rows=self._rows(),
            rows_from=given.get("rows_from", ""),
            required=given["required"],
            required_because=self._in_languages("because_{}"),
            dont_know=given.get("dont_know", False),
            relevant=self.relevant,
            minimum=_bound(given.get("minimum")),
            maximum=_bound(given.get("maximum")),
            decimals=given.get("decimals") or 0,
            most=given.get("most"),
            max_length=given.get("max_length") or self.old.max_length,
            construct=given.get("construct", ""),
            reverse=given.get("reverse", False),
        )

    def _in_languages(self, pattern: str) -> Texts:
        texts = {
            language: self.cleaned_data.get(pattern.format(language), "") for language in self.spec.languages
        }
        return {language: text for language, text in texts.items() if text}

    def _choices(self) -> Iterator[Choice]:
        taken: set[str] = set()
        for at in range(self.count):
            texts = self._in_languages(f"choice_{at}_{{}}")
            if not texts:
                continue
            key = self.cleaned_data.get(f"choice_{at}_key", "") or self._choice_key(texts, taken)
            taken.add(key)
            yield Choice(key, texts, self.cleaned_data.get(f"choice_{at}_other", False))

    def _choice_key(self, texts: Texts, taken: set[str]) -> str:
        if self.kind in NUMBERED:
            start = 0 if self.kind == "roster" else 1
            return str(max((int(key) + 1 for key in taken if key.isdecimal()), default=start))
        return free_key(pick(texts, self.first), taken)

    def _rows(self) -> tuple[Choice, ...]:
        if self.kind != "roster" or self.cleaned_data.get("rows_from"):
            return ()
        known = {pick(row.text, self.first): row for row in self.old.rows}
        taken = {row.key for row in self.old.rows}
        rows = []
        for line in filter(None, map(str.strip, self.cleaned_data.get("rows", "").splitlines())):
            row = known.get(line) or Choice(free_key(line, taken), dict.fromkeys(self.spec.languages, line))
            taken.add(row.key)
            rows.append(row)
        return tuple(rows)


def free_key(text: str, taken: set[str]) -> str:
    """A short name made of a text that nobody has yet."""
    words = slugify(text).replace("-", "_")[:30].strip("_")
    stem = words if words[:1].isalpha() else f"q_{words}".strip("_")
    names = (stem, *(f"{stem}_{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)


def _words(label: str, *, required: bool = False, rows: int = 1) -> forms.CharField:
    return forms.CharField(
        label=label, required=required, max_length=1000, widget=forms.Textarea(attrs={"rows": rows})
    )


def _line(label: str, longest: int = 200, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=longest, help_text=help_text)


def _bound(value: Any) -> float | str | None:
    if value is None or value == "":
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return str(value.isoformat())


def _initial(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: getattr(item, name)
        for name in (
            "key",
            "dont_know",
            "rows_from",
            "minimum",
            "maximum",
            "decimals",
            "most",
            "construct",
            "reverse",
            "required",
        )
    }
    found["max_length"] = item.max_length
    found["rows"] = "\n".join(pick(row.text, "") for row in item.rows)
    for stem, texts in (("label", item.label), ("hint", item.hint), ("because", item.required_because)):
        found |= {f"{stem}_{language}": text for language, text in texts.items()}
    for at, choice in enumerate(item.choices):
        found |= {f"choice_{at}_{language}": text for language, text in choice.text.items()}
        found |= {f"choice_{at}_key": choice.key, f"choice_{at}_other": choice.other}
    return {**found, **(conditions.chosen(item.relevant) or {})}
