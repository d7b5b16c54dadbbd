"""Answers and taking part, stored in one statement."""

from typing import Any

import pytest

from surveys.models import Answer, Draft, Invitation, Participation, Response
from surveys.services import answers, storing
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db

CELLS: list[dict[str, Any]] = [
    {"item": "point", "value": 3},
    {
        "item": "words",
        "words": 'l\u2019\u00e9t\u00e9 \U0001f6b2 \u05e9\u05dc\u05d5\u05dd \\ "',
        "language": "fr",
    },
    {"item": "chosen", "data": ["a", "b"]},
    {"item": "cells", "data": {"p1": 2, "p2": "dk"}},
    {"item": "unknown", "missing": "dk"},
]


def kept(row: Invitation, cells: list[dict[str, Any]], draft: Draft | None = None) -> None:
    by = people.setter()
    storing.keep(answers._response(row), cells, answers._participation(by, row, 1, ""), draft)


def stored() -> dict[str, dict[str, Any]]:
    names = ("item", "value", "words", "language", "data", "missing")
    return {line["item"]: line for line in Answer.objects.values(*names)}


def test_every_kind_of_answer_comes_back_as_it_was() -> None:
    row = factory.invitation()
    empty = {"value": None, "words": "", "language": "", "data": None, "missing": ""}

    kept(row, CELLS)

    assert stored() == {cell["item"]: {**empty, **cell} for cell in CELLS}
    assert set(Answer.objects.values_list("partnership_id", flat=True)) == {row.partnership_id}
    assert Participation.objects.get().invitation == row


def test_again_it_replaces_once_the_answers_are_forgotten() -> None:
    row = factory.invitation()
    kept(row, CELLS)
    first = Response.objects.get(), Participation.objects.get()

    storing.forget(answers._response(row))
    kept(row, CELLS[:1])

    assert (Response.objects.get(), Participation.objects.get()) == first
    assert list(stored()) == ["point"]


def test_only_its_own_draft_goes() -> None:
    one, two = factory.invitation(), factory.invitation()
    factory.drafted(one), factory.drafted(two)
    mine, other = Draft.objects.get(wave=one.wave), Draft.objects.get(wave=two.wave)

    kept(one, CELLS, mine)

    assert list(Draft.objects.all()) == [other]
