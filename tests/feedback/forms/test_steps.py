from datetime import timedelta

import pytest

from feedback.forms import steps
from feedback.services import promising, replying
from foundation import clock
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_each_form_carries_the_status_its_reader_saw() -> None:
    row = feedback.suggestion()
    assert steps.NoteForm(row).initial["expected"] == "received"


def test_the_draft_stands_in_the_form() -> None:
    row = feedback.suggestion()
    draft = replying.draft(by=feedback.staff(), suggestion=row, kind="partial", text="Draft")
    assert steps.ReplyForm(row, draft=draft).initial["text"] == "Draft"


def test_only_people_of_organisations_that_answer_can_be_chosen() -> None:
    row = feedback.suggestion()
    person = partnerships.grant(
        "handler", partnership=row.partnership, organisation=row.owner_organisation
    ).user
    partnerships.grant("handler", partnership=row.partnership)
    form = steps.AssignForm(row, {"organisation": str(row.owner_organisation.uuid), "user": str(person.uuid)})
    assert form.is_valid() and form.cleaned_data["user"] == person
    assert len(form.people) == 1


def test_another_date_is_needed_for_another_promise() -> None:
    row = feedback.suggestion()
    day = clock.today("Europe/Brussels") + timedelta(days=9)
    promise = promising.promise(by=feedback.staff(), suggestion=row, text="Rack", due_on=day, owner_name="X")
    form = steps.SettleForm(row, {"promise": str(promise.uuid), "state": "renegotiated", "evidence": "Frost"})
    assert "due_on" in form.errors


def test_the_way_to_answer_begins_as_it_is() -> None:
    assert steps.ContactForm(feedback.by_mail()).initial["answer_channel"] == "email"
