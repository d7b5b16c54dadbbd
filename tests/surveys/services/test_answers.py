"""Answers: stored apart from who gave them, once, and changeable until the wave closes."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.errors import DifferentContent, Refused
from foundation.models import AuditEntry
from surveys.models import Answer, Draft, Participation, Response
from surveys.selectors import forms
from surveys.services import answers, drafts, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_sent_answers_are_stored_and_the_draft_goes() -> None:
    row = factory.invitation()

    factory.answered(row, point=4)

    response = Response.objects.get()
    assert response.body == row.body.uuid
    assert Answer.objects.filter(response=response, value=4).count() == 18
    assert Answer.objects.get(item="capacity").data == "paid"
    assert Participation.objects.get().invitation == row
    assert not Draft.objects.exists()


def test_a_submission_takes_at_most_twenty_queries() -> None:
    row = factory.invitation()
    start, key = factory.drafted(row)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        answers.submit(invitation=row, start=start, client_uuid=key)

    assert len(queries) <= 20


def test_the_same_submission_again_gives_the_same_receipt() -> None:
    row = factory.invitation()
    start, key = factory.drafted(row)

    first = answers.submit(invitation=row, start=start, client_uuid=key)
    second = answers.submit(invitation=row, start=start, client_uuid=key)

    assert second.repeated
    assert second.receipt == first.receipt
    assert Response.objects.count() == 1


def test_another_invitation_cannot_use_the_same_client_uuid() -> None:
    wave = factory.open_wave()
    one, two = (factory.fresh(row) for row in wave.invitations.all())
    start, key = factory.drafted(one)
    answers.submit(invitation=one, start=start, client_uuid=key)

    with pytest.raises(DifferentContent):
        answers.submit(invitation=two, start=1, client_uuid=key)


def test_a_submission_without_a_draft_is_refused() -> None:
    row = factory.invitation()

    with pytest.raises(Refused) as refused:
        answers.submit(invitation=row, start=1, client_uuid=uuid.uuid4())

    assert refused.value.code == "already_sent"


def test_nothing_answered_is_not_sent() -> None:
    row = factory.invitation()
    start = drafts.begin(invitation=row)
    draft = drafts.find(row, start)
    assert draft

    with pytest.raises(Refused) as refused:
        answers.submit(invitation=row, start=start, client_uuid=draft.client_uuid)

    assert refused.value.code == "nothing_answered"
    assert drafts.find(row, start)


def test_a_closed_wave_takes_no_answers_and_keeps_the_draft() -> None:
    row = factory.invitation()
    start, key = factory.drafted(row)
    waves.close(by=people.setter(), wave=row.wave, reason="test")

    with pytest.raises(Refused) as refused:
        answers.submit(invitation=row, start=start, client_uuid=key)

    assert refused.value.status == 410
    assert not Response.objects.exists()
    assert drafts.find(row, start)


def test_late_paper_comes_in_while_the_wave_is_closing() -> None:
    row = factory.invitation()
    waves.close(by=people.setter(), wave=row.wave, reason="test")

    answers.record(by=people.setter(), invitation=row, values=factory.filled_in(row.wave), late=True)

    assert Response.objects.count() == 1


def test_a_value_outside_the_scale_is_refused_and_nothing_is_stored() -> None:
    row = factory.invitation()

    with pytest.raises(Refused) as refused:
        answers.record(by=people.setter(), invitation=row, values={"int_shared": 9})

    assert refused.value.code == "odd_answers"
    assert not Response.objects.exists()


def test_dont_know_is_missing_with_its_code() -> None:
    row = factory.invitation()

    answers.record(by=people.setter(), invitation=row, values={"int_shared": "dk", "vignette": "dk"})

    assert list(Answer.objects.order_by("item").values_list("item", "value", "data", "missing")) == [
        ("int_shared", None, None, "dk"),
        ("vignette", None, None, "dk"),
    ]


def test_answers_can_be_changed_until_the_wave_closes() -> None:
    row = factory.invitation()
    start = factory.answered(row, point=2)
    row = factory.fresh(row)

    draft = answers.reopen(invitation=row, start=start)
    page = forms.spec_of(row.wave).pages[0].key
    assert drafts.values(draft, row, start)["int_shared"] == 2
    drafts.save_page(invitation=row, start=start, page=page, raw={"int_shared": "5"})
    answers.submit(invitation=row, start=start, client_uuid=draft.client_uuid)

    assert Response.objects.count() == 1
    assert Answer.objects.get(item="int_shared").value == 5
    assert not Answer.objects.filter(item="int_alone").exists()
    assert Answer.objects.get(item="tru_used").value == 2


def test_the_pseudonym_is_the_same_over_waves_and_another_for_another_member() -> None:
    wave = factory.open_wave()
    one, two = (factory.fresh(row) for row in wave.invitations.all())

    assert answers.pseudonym(one) == answers.pseudonym(factory.fresh(one))
    assert answers.pseudonym(one) != answers.pseudonym(two)


def test_nothing_in_the_database_joins_a_response_to_its_member() -> None:
    row = factory.invitation()
    factory.answered(row)

    response = Response.objects.get()
    assert response.respondent is None
    related = {field.related_model for field in Response._meta.get_fields() if field.is_relation}
    assert {model._meta.label for model in related} == {
        "surveys.Answer",
        "surveys.Wave",
        "partnerships.Partnership",
    }
    traces = " ".join(str(facts) for facts in AuditEntry.objects.values_list("facts", "target_uuid"))
    assert str(response.uuid) not in traces
    assert response.pseudonym not in traces


def test_identified_mode_keeps_the_respondent() -> None:
    row = factory.invitation(factory.open_wave(mode="identified"))
    factory.answered(row)

    assert Response.objects.get().respondent == row.member.uuid
