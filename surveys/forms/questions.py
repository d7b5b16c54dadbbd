"""A page of a form as what the template draws: questions with their options, what was chosen, what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from formspec import DONT_KNOW, Item, Page, Problem, pick
from surveys.forms.problems import in_words

FALLBACKS = ("en", "nl")
ONE_OF = ("likert", "single")
SOME_OF = ("multiple", "choose")


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
    """`shape`: one, some, roster, text, number or date. `given`: what stands in a field that is typed."""

    key: str
    shape: str
    label: str
    hint: str
    error: str
    options: tuple[Option, ...] = ()
    rows: tuple["Question", ...] = ()
    given: str = ""
    longest: int = 0

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
    return [_question(item, values, language, wrong.get(item.key, "")) for item in page.items]


def answer_text(item: Item, values: Mapping[str, Any], language: str) -> str:
    """The answer in words, for the review page; "" when there is none."""
    value = values.get(item.key)
    if value is None:
        return ""
    if value == DONT_KNOW and item.dont_know:
        return dont_know()
    if item.kind in ("text", "number", "date"):
        return str(value)
    if isinstance(value, dict):
        return ", ".join(f"{_row_text(item, row, language)}: {point}" for row, point in value.items())
    chosen = [str(one) for one in value] if isinstance(value, list) else [str(value)]
    texts = [pick(choice.text, language, FALLBACKS) for choice in item.choices if choice.key in chosen]
    beside = values.get(f"{item.key}__other")
    return ", ".join([*texts, *([str(beside)] if beside else [])])


def dont_know() -> str:
    return _("Don't know, or not my role")


def _question(item: Item, values: Mapping[str, Any], language: str, error: str) -> Question:
    value = values.get(item.key)
    return Question(
        key=item.key,
        shape=_shape(item),
        label=pick(item.label, language, FALLBACKS),
        hint=pick(item.hint, language, FALLBACKS),
        error=error,
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
            options=_options(item, row.key, cells, language),
        )
        for row in item.rows
    )


def _row_text(item: Item, key: str, language: str) -> str:
    return next((pick(row.text, language, FALLBACKS) for row in item.rows if row.key == key), key)
