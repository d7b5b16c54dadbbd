from datetime import timedelta

import pytest

from delivery.models import Message
from feedback.models import SuggestionPromise
from feedback.services import closing, promising
from foundation import clock
from foundation.errors import Refused
from foundation.services import relay
from partnerships.models import Promise
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db
SOON = clock.today("Europe/Brussels") + timedelta(days=30)


def promised(row: feedback.Suggestion) -> Promise:
    return promising.promise(
        by=feedback.staff(), suggestion=row, text="A second rack", due_on=SOON, owner_name="Head of mobility"
    )


def test_a_promise_is_kept_by_the_owner_of_the_suggestion() -> None:
    row = feedback.suggestion()
    promise = promised(row)
    assert (promise.toward, promise.organisation, promise.due_on) == (
        "citizens",
        row.owner_organisation,
        SOON,
    )


def test_the_reply_names_the_promise() -> None:
    row = feedback.by_mail()
    promised(row)
    words = " ".join(Message.objects.get(uuid=feedback.answer(row).message_uuid).paragraphs)
    assert "A second rack." in words


def test_everyone_it_was_made_to_hears_what_became_of_it() -> None:
    here = feedback.place()
    mail, letter, code = (
        feedback.by_mail(here),
        feedback.by_mail(here, answer_channel="letter", channel="paper"),
        feedback.suggestion(here),
    )
    promise = promised(mail)
    for other in (letter, code):
        promising.owe(by=feedback.staff(), suggestion=other, promise=promise)
    promising.keep(by=feedback.staff(), promise=promise, evidence="Photo of Monday")
    relay.drain()
    told = Message.objects.filter(about="feedback.promise")
    assert {one.channel for one in told} == {"email", "letter"}
    assert all("Photo of Monday" in one.paragraphs for one in told)


def test_a_date_is_moved_by_renegotiation_and_the_new_promise_is_owed_to_the_same() -> None:
    row = feedback.by_mail()
    promise = promised(row)
    later = SOON + timedelta(days=60)
    new = promising.renegotiate(
        by=feedback.staff(), promise=promise, text="A second rack", due_on=later, reason="Frozen ground"
    )
    assert SuggestionPromise.objects.filter(suggestion=row).count() == 2
    relay.drain()
    words = Message.objects.get(about="feedback.promise").paragraphs
    assert "Frozen ground" in words and any("A second rack" in one for one in words[3:])
    assert new.follows.state == "renegotiated"


def test_a_broken_and_a_withdrawn_promise_are_said() -> None:
    row = feedback.suggestion()
    assert promising.break_(by=feedback.staff(), promise=promised(row)).state == "broken"
    assert (
        promising.withdraw(by=feedback.staff(), promise=promised(row), evidence="No permit").state
        == "withdrawn"
    )


def test_a_promise_of_another_partnership_answers_nothing_here() -> None:
    with pytest.raises(Refused):
        promising.owe(by=feedback.staff(), suggestion=feedback.suggestion(), promise=partnerships.promise())


def test_whoever_was_joined_hears_what_became_of_it_too() -> None:
    main = feedback.by_mail()
    other = feedback.by_mail(main.partnership)
    closing.merge(by=feedback.staff(), suggestion=other, into=main)
    day = clock.today("Europe/Brussels") + timedelta(days=30)
    made = promising.promise(
        by=feedback.staff(), suggestion=main, text="A second rack", due_on=day, owner_name="Mobility"
    )
    promising.break_(by=feedback.staff(), promise=made)
    relay.drain()
    told = Message.objects.filter(about="feedback.promise").values_list("reference", flat=True)
    assert sorted(told) == sorted([main.number, other.number])
