"""The fields of a question in the order the page shows them: own language first, translations apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.forms import BoundField

from surveys.forms.items import ItemForm

LIMITS = ("most", "minimum", "maximum", "decimals", "max_length", "dont_know", "rows_from", "rows")
SCORING = ("construct", "reverse")
WHEN = ("when_1", "number_1", "joiner", "when_2", "number_2", "forget")


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer: its text in the writer's language, its short name, and whether it asks for words."""

    number: int
    text: BoundField
    key: BoundField
    other: BoundField | None


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of one further language; an answer has its text in the first language beside it."""

    language: str
    name: str
    missing: int
    fields: tuple[BoundField, ...]
    answers: tuple[tuple[str, BoundField], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything the page of one question shows."""

    own: tuple[BoundField, ...]
    answers: tuple[AnswerRow, ...]
    limits: tuple[BoundField, ...]
    required: tuple[BoundField, ...]
    when: tuple[BoundField, ...]
    more: tuple[BoundField, ...]
    translations: tuple[Translation, ...]
    asks_more: bool


def layout(form: ItemForm) -> Layout:
    """The fields of a form, grouped."""
    return Layout(
        own=(form[f"label_{form.first}"], form[f"hint_{form.first}"]),
        answers=tuple(_answer(form, at) for at in range(form.count)),
        limits=_some(form, LIMITS),
        required=(form["required"], form[f"because_{form.first}"]),
        when=_some(form, WHEN),
        more=_some(form, (*SCORING, "page", "key")),
        translations=tuple(_translation(form, language) for language in form.others),
        asks_more=bool(form.count),
    )


def _some(form: ItemForm, names: Sequence[str]) -> tuple[BoundField, ...]:
    return tuple(form[name] for name in names if name in form.fields)


def _answer(form: ItemForm, at: int) -> AnswerRow:
    other = f"choice_{at}_other"
    return AnswerRow(
        at + 1,
        form[f"choice_{at}_{form.first}"],
        form[f"choice_{at}_key"],
        form[other] if other in form.fields else None,
    )


def _translation(form: ItemForm, language: str) -> Translation:
    answers = [
        (str(form[f"choice_{at}_{form.first}"].value() or ""), form[f"choice_{at}_{language}"])
        for at in range(form.count)
    ]
    needed = [form[f"label_{language}"], *(field for own, field in answers if own)]
    return Translation(
        language,
        str(dict(settings.LANGUAGES).get(language, language)),
        sum(not field.value() for field in needed),
        (form[f"label_{language}"], form[f"hint_{language}"], form[f"because_{language}"]),
        tuple(answers),
    )
