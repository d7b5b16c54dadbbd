"""A page of a form as what the template draws: questions with their options, what was chosen, what is wrong."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from formspec import DONT_KNOW, Choice, Item, Page, Problem, asked_on_page, named, pick, relevant
from surveys.forms import boxes, drawing
from surveys.forms.problems import in_words

FALLBACKS = ("en", "nl")
ONE_OF = ("likert", "single")
SOME_OF = ("multiple", "choose")
TYPED = ("text", "number", "date")
MOST = 4096
_known: dict[tuple[Any, ...], tuple[Item, "Question"]] = {}


@dataclass(frozen=True, slots=True)
class Option:
    """One box to tick. `apart` sets "don't know" off from the scale; `words` are those beside "other"."""

    value: str
    text: str
    ticked: bool
    apart: bool = False
    other: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """`shape`: one, some, roster, text, number or date. `given`: what stands in a field that is typed.

    `scale`: the options are points with a number. `needed`: why it cannot be skipped. `condition`: JSON for the
    script, "" when it is always asked; `asked`: what the server says of it now.
    """

    key: str
    shape: str
    label: str
    hint: str
    error: str
    options: tuple[Option, ...] = ()
    rows: tuple["Question", ...] = ()
    given: str = ""
    longest: int = 0
    scale: bool = False
    needed: str = ""
    required: bool = False
    condition: str = ""
    asked: bool = True
    most: int = 0

    @property
    def drawn(self) -> SafeString:
        """The whole question as markup."""
        return drawing.drawn(self)

    @property
    def boxes(self) -> SafeString:
        """The options as markup."""
        return boxes.markup(self)

    @property
    def points(self) -> SafeString:
        """The options as markup, for one line of a roster."""
        return boxes.markup(self, in_roster=True)

    @property
    def anchor(self) -> str:
        """The id of the first field: where an error leads."""
        return f"q-{self.key}"


def questions(
    page: Page, values: Mapping[str, Any], language: str, problems: Sequence[Problem] = ()
) -> list[Question]:
    """Every item of the page. `values`: stored ones, or what was just typed (texts) for the items with a problem."""
    wrong: dict[str, str] = {}
    for problem in problems:
        wrong.setdefault(problem.item, in_words(problem))
    return [
        _question(item, values, language, wrong.get(item.key, "")) for item in asked_on_page(page, values)
    ]


def known_elsewhere(page: Page, values: Mapping[str, Any]) -> str:
    """The answers of other pages that this page's conditions look at, as JSON for the script."""
    here = {item.key for item in page.items}
    looked_at = {key for item in page.items for key in named(item.relevant)} - here
    return json.dumps({key: values[key] for key in sorted(looked_at) if key in values})


def answer_text(item: Item, values: Mapping[str, Any], language: str) -> str:
    """The answer in words, for the review page; "" when there is none."""
    value = values.get(item.key)
    if value is None:
        return ""
    if value == DONT_KNOW and item.dont_know:
        return dont_know()
    if item.kind in TYPED:
        return _typed_text(item, value)
    if isinstance(value, dict):
        return "; ".join(
            f"{_text_of(item.rows, row, language)}: {_text_of(item.choices, str(point), language)}"
            for row, point in value.items()
        )
    chosen = [str(one) for one in value] if isinstance(value, list) else [str(value)]
    texts = [pick(choice.text, language, FALLBACKS) for choice in item.choices if choice.key in chosen]
    beside = values.get(f"{item.key}__other")
    return ", ".join([*texts, *([str(beside)] if beside else [])])


def _typed_text(item: Item, value: Any) -> str:
    if item.kind == "date":
        return date_format(date.fromisoformat(str(value)), "DATE_FORMAT")
    if item.kind == "number":
        return str(number_format(value, use_l10n=True))
    return str(value)


def dont_know() -> str:
    return _("Don't know, or not my role")


def _question(item: Item, values: Mapping[str, Any], language: str, error: str) -> Question:
    """As it was put together before, when nothing in it is somebody's own: an item of a frozen form never changes."""
    value = values.get(item.key)
    own = (
        item.kind == "roster" or (item.kind in TYPED and value is not None) or f"{item.key}__other" in values
    )
    if error or own:
        return _made(item, values, language, error)
    chosen = tuple(value) if isinstance(value, list) else value
    key = (id(item), language, get_language(), chosen, relevant(item, values))
    known = _known.get(key)
    if known is None or known[0] is not item:
        if len(_known) >= MOST:
            _known.clear()
        known = _known[key] = (item, _made(item, values, language, error))
    return known[1]


def _made(item: Item, values: Mapping[str, Any], language: str, error: str) -> Question:
    value = values.get(item.key)
    return Question(
        key=item.key,
        shape=_shape(item),
        label=pick(item.label, language, FALLBACKS),
        hint=_hint(item, language),
        error=error,
        scale=item.kind == "likert",
        required=item.required,
        needed=pick(item.required_because, language, FALLBACKS) if item.required else "",
        condition=json.dumps(item.relevant) if item.relevant else "",
        asked=relevant(item, values),
        most=item.most or 0,
        options=() if item.kind == "roster" else _options(item, item.key, values, language),
        rows=_rows(item, value, language),
        given="" if value is None or isinstance(value, (list, dict)) else str(value),
        longest=item.max_length,
    )


def _shape(item: Item) -> str:
    if item.kind in ONE_OF:
        return "one"
    return "some" if item.kind in SOME_OF else item.kind


def _options(item: Item, key: str, values: Mapping[str, Any], language: str) -> tuple[Option, ...]:
    value = values.get(key)
    ticked = {str(one) for one in (value if isinstance(value, list) else [value]) if one is not None}
    options = [
        Option(
            value=choice.key,
            text=pick(choice.text, language, FALLBACKS),
            ticked=choice.key in ticked,
            other=choice.other,
            words=str(values.get(f"{item.key}__other", "")),
        )
        for choice in item.choices
    ]
    if item.dont_know:
        options.append(Option(DONT_KNOW, dont_know(), DONT_KNOW in ticked, apart=True))
    return tuple(options)


def _rows(item: Item, value: Any, language: str) -> tuple[Question, ...]:
    cells = value if isinstance(value, dict) else {}
    return tuple(
        Question(
            key=f"{item.key}__{row.key}",
            shape="one",
            label=pick(row.text, language, FALLBACKS),
            hint="",
            error="",
            scale=True,
            options=_options(item, row.key, cells, language),
        )
        for row in item.rows
    )


def _text_of(choices: Sequence[Choice], key: str, language: str) -> str:
    if key == DONT_KNOW:
        return dont_know()
    return next((pick(one.text, language, FALLBACKS) for one in choices if one.key == key), key)


def _hint(item: Item, language: str) -> str:
    """The instrument's own hint, and what the kind of question asks for."""
    own = pick(item.hint, language, FALLBACKS)
    return " ".join(text for text in (own, _limits(item)) if text)


def _limits(item: Item) -> str:
    if item.kind == "choose" and item.most:
        return _("Choose at most %(most)s.") % {"most": item.most}
    if item.kind == "multiple":
        return _("Choose all that apply.")
    if item.kind == "number" and item.minimum is not None and item.maximum is not None:
        return _("A number from %(low)s to %(high)s.") % {"low": item.minimum, "high": item.maximum}
    return ""
