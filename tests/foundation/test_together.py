"""New rows of several models, stored in one statement."""

import pytest
from django.db import IntegrityError, transaction

from feedback.models import Submitter
from foundation import clock, together
from foundation.ids import uuid7
from foundation.models import Outbox
from foundation.records import Contact
from foundation.services import contacts
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def rows(here, **submitter):
    card = contacts.sealed(Contact(email="a@b.example"), by=feedback.staff(), partnership_id=here.pk)
    person = Submitter(uuid=uuid7(), partnership=here, contact=card, language="nl", **submitter)
    return card, person, Outbox(task="a.b", arguments={"n": 1}, not_before=clock.now())


def test_rows_that_point_at_each_other_are_stored_at_once(django_assert_num_queries) -> None:
    made = rows(feedback.place())
    with django_assert_num_queries(1):
        together.insert(*made)
    card, person, message = made
    assert person.contact_id == card.pk and Submitter.objects.get(pk=person.pk).contact == card
    assert Outbox.objects.get() == message and Outbox.objects.get().arguments == {"n": 1}
    person.language = "fr"
    person.save()
    assert Submitter.objects.get().language == "fr"


def test_a_row_that_points_at_a_stored_one_or_at_none_needs_no_other() -> None:
    here = feedback.place()
    card, *_others = rows(here)
    together.insert(card)
    person = Submitter(uuid=uuid7(), partnership=here, contact=card, language="nl")
    alone = Submitter(uuid=uuid7(), partnership=here, language="nl")
    together.insert(person, alone)
    assert person.contact_id == card.pk and alone.contact_id is None


def test_all_are_stored_or_none() -> None:
    here = feedback.place()
    taken = Submitter.objects.create(uuid=uuid7(), partnership=here, language="nl")
    card, person, message = rows(here)
    person.uuid = taken.uuid
    with pytest.raises(IntegrityError), transaction.atomic():
        together.insert(card, person, message)
    assert card.pk is None and person.pk is None
