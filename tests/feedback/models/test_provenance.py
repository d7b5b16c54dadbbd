import pytest
from django.db import IntegrityError, transaction

from feedback.models import CodeGuess, Provenance
from feedback.services import importing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_row_of_a_source_is_taken_over_once() -> None:
    here = feedback.place()
    rows = [feedback.imported("1"), feedback.imported("2")]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows)
    with pytest.raises(IntegrityError), transaction.atomic():
        Provenance.objects.filter(key="2").update(key="1")


def test_one_counter_a_number_and_window() -> None:
    here = feedback.place()
    CodeGuess.objects.create(partnership=here, number="1", window=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        CodeGuess.objects.create(partnership=here, number="1", window=1)
