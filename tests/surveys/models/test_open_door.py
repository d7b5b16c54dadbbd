"""What the database itself refuses of a survey for everyone."""

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError

from surveys.models import EntryCode, Response, Series
from surveys.services import entry_codes
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong", [{"mode": "confidential"}, {"door": "personal"}, {"slug": ""}, {"audience": "partners"}]
)
def test_everyone_means_anonymous_and_a_page(wrong: dict[str, str]) -> None:
    series = factory.series(mode="anonymous", door="open", slug="values", rule=open_surveys.ONCE)

    with pytest.raises(IntegrityError), transaction.atomic():
        Series.objects.filter(pk=series.pk).update(**wrong)


@pytest.mark.parametrize("mode", ["identified", "confidential"])
def test_a_mode_cannot_be_changed_after_opening_not_even_past_the_services(mode: str) -> None:
    asked = factory.open_wave(mode=mode).series
    other = {"identified": "confidential", "confidential": "identified"}[mode]

    with pytest.raises(ProgrammingError, match="keeps its mode"), transaction.atomic():
        Series.objects.filter(pk=asked.pk).update(mode=other)
    Series.objects.filter(pk=asked.pk).update(window_days=14)


def test_before_it_opens_it_can() -> None:
    series = factory.series()

    assert Series.objects.filter(pk=series.pk).update(mode="identified") == 1


def test_a_name_beside_answers_only_where_it_was_announced() -> None:
    row = factory.invitation()
    factory.answered(row)

    with pytest.raises(ProgrammingError, match="only an identified survey"), transaction.atomic():
        Response.objects.update(respondent=row.member.uuid)


def test_a_code_not_used_has_no_way_back_in() -> None:
    wave = open_surveys.wave(door="code")
    entry_codes.make(by=people.setter(), wave=wave, size=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        EntryCode.objects.update(retry="x")
