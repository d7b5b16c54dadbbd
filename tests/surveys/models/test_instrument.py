"""A published version never changes: the database refuses."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from surveys.models import InstrumentVersion
from surveys.services import library
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_published_version_is_neither_changed_nor_deleted() -> None:
    version = library.install(by=people.setter(), partnership=people.partnership())

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        InstrumentVersion.objects.filter(pk=version.pk).update(number=7)
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        InstrumentVersion.objects.filter(pk=version.pk).delete()


def test_a_draft_version_may_change() -> None:
    version = library.install(by=people.setter(), partnership=people.partnership())
    draft = InstrumentVersion.objects.create(
        partnership=version.partnership, instrument=version.instrument, number=2, spec={}
    )

    InstrumentVersion.objects.filter(pk=draft.pk).update(spec={"key": "x"})
    draft.delete()

    assert InstrumentVersion.objects.count() == 1


def test_a_number_is_given_once() -> None:
    version = library.install(by=people.setter(), partnership=people.partnership())

    with pytest.raises(IntegrityError), transaction.atomic():
        InstrumentVersion.objects.create(
            partnership=version.partnership, instrument=version.instrument, number=1, spec={}
        )
