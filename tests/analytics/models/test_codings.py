"""What cannot be stored, and what cannot be changed."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from analytics.models import Coding, Reading, code_names
from analytics.records import KEYS
from foundation import clock
from tests.factories import codings
from tests.factories.partnerships import setter

pytestmark = pytest.mark.django_db


def coding(**fields: Any) -> Coding:
    here = fields.pop("partnership", None) or codings.city(1)
    values = {"code": "privacy", "perception": "obstructed", "coded_at": clock.now(), "coded_by": setter()}
    return Coding.objects.create(partnership=here, text=codings.texts(here)[0], **{**values, **fields})


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "beauty"},
        {"perception": ""},
        {"perception": "expected"},
        {"actor_group": "nobody"},
        {"motive": "greed"},
        {"start": 4, "end": 4},
        {"start": 4},
    ],
)
def test_an_invalid_coding_cannot_be_stored(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        coding(**wrong)


def test_an_expectation_stands_beside_a_perception_or_alone() -> None:
    assert coding(perception="", is_expected=True).pk
    assert coding(is_expected=True, start=0, end=4).pk


def test_rows_are_only_added() -> None:
    row = coding()
    reading = Reading.objects.create(
        partnership=row.partnership, text=row.text, read_at=clock.now(), read_by=setter()
    )
    for each in (row, reading):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            each.save()
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            each.delete()


def test_a_row_is_taken_back_once() -> None:
    row = coding()
    coding(partnership=row.partnership, retracts=row, perception="")
    with pytest.raises(IntegrityError), transaction.atomic():
        coding(partnership=row.partnership, retracts=row, perception="")


def test_every_code_has_a_name() -> None:
    assert tuple(code_names()) == KEYS
