"""A questionnaire as a clerk sees it: only the questions somebody has to look at, each beside its place on the scan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from formspec import FormSpec, Item, Page, Problem
from formspec.spec import CELL, OTHER
from intake.models import ScannedPage
from intake.records import looks as comparing
from intake.records import questionnaire
from intake.selectors import paper_forms
from intake.selectors.looking import Standing
from surveys.forms.questions import Question, answer_text, questions


@dataclass(frozen=True)
class Field:
    """One question with the places on the scan where its answer stands, and what two people made of it."""

    question: Question
    crops: tuple[tuple[ScannedPage, str], ...]
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shown:
    """`carried`: what is taken as it was read or keyed, as a web form would send it. `sure`: the same in words."""

    fields: tuple[Field, ...]
    carried: Mapping[str, Any]
    sure: tuple[tuple[str, str], ...]
    whole: bool

    @property
    def wrong(self) -> list[Question]:
        return [each.question for each in self.fields if each.question.error]


def shown(
    found: Standing,
    typed: Mapping[str, Any] | None = None,
    problems: Sequence[Problem] = (),
    *,
    whole: bool = False,
) -> Shown:
    """What to ask about a sheet, by its stage. The second look is blind: every question, nothing filled in.

    `typed`: what was just sent, to be shown again. `whole`: ask about what was read for sure as well.
    """
    run = found.sheet.run
    spec = paper_forms.of_run(run).spec
    carried, asked = _split(found, spec)
    if whole or any(problem.item not in asked for problem in problems):
        filled, carried, asked = carried, {}, {item.key for item in spec.items()}
    else:
        filled = {}
    values = questionnaire.checked(spec, {**filled, **(typed or {})}).values
    kept = questionnaire.checked(spec, carried).values
    fields = [
        Field(drawn, _crops(found, drawn.key), _readings(found, spec.item(drawn.key), run.language))
        for page in spec.pages
        for drawn in questions(only(page, asked), {**_texts(typed), **values}, run.language, problems)
    ]
    sure = [
        (question.label, answer_text(item, kept, run.language))
        for item in spec.items()
        if item.key in kept
        for question in questions(Page("sure", {}, (replace(item, relevant=None),)), kept, run.language)
    ]
    return Shown(tuple(fields), carried, tuple(sure), whole)


def _split(found: Standing, spec: FormSpec) -> tuple[dict[str, Any], set[str]]:
    """What is taken as it is, and the items to ask about."""
    every = {item.key for item in spec.items()}
    if found.stage == "third":
        first, second = found.values[0], found.values[1]
        differing = {_item_of(key) for key in comparing.differing(first, second)}
        agreed = {
            key: value for key, value in comparing.flat(first).items() if _item_of(key) not in differing
        }
        return agreed, differing & every
    if found.stage == "second" or found.sight is None or found.sight.missing:
        return {}, every
    asked = {_item_of(question) for _page, question in found.sight.doubtful} & every
    sure = {key: value for key, value in found.sight.raw.items() if _item_of(key) not in asked}
    problems = questionnaire.checked(spec, sure).problems
    asked |= {problem.item for problem in problems}
    return {key: value for key, value in sure.items() if _item_of(key) not in asked}, asked or every


def _item_of(question: str) -> str:
    return question.removesuffix(OTHER).split(CELL)[0]


def only(page: Page, asked: set[str]) -> Page:
    """The items asked about, without conditions: on paper nothing is hidden."""
    return replace(page, items=tuple(replace(one, relevant=None) for one in page.items if one.key in asked))


def _crops(found: Standing, item: str) -> tuple[tuple[ScannedPage, str], ...]:
    """Places of an item on the scan: the doubtful ones at the first look, all of them later."""
    if found.sight is None:
        return ()
    places = (
        found.sight.doubtful
        if found.stage == "first"
        else [(page, each["question"]) for page in found.sight.pages.values() for each in page.answers]
    )
    here = [(page, question) for page, question in places if _item_of(question) == item]
    return tuple(here)


def _readings(found: Standing, item: Item, language: str) -> tuple[str, ...]:
    """What two people made of it, when a third has to say; not who said what."""
    if found.stage != "third":
        return ()
    return tuple(sorted(answer_text(item, look, language) or "–" for look in found.values[:2]))


def _texts(typed: Mapping[str, Any] | None) -> dict[str, Any]:
    """What was typed and could not be taken, to stand in its field again."""
    return {key: values[-1] for key, values in (typed or {}).items() if isinstance(values, list) and values}
