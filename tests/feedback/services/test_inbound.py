import pytest

from delivery.models import Message
from feedback.models import InboundMail, Suggestion
from feedback.selectors import mail as known
from feedback.services import codes, erasing, inbound
from foundation.errors import Refused
from foundation.models import StoredFile
from foundation.services import contacts, relay
from tests.factories import feedback, letters, pictures

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return feedback.place(languages=["en", "nl"])


def test_a_mail_becomes_a_suggestion_and_its_writer_gets_number_and_code(here, mailoutbox) -> None:
    made = inbound.take_in(partnership=here, raw=letters.raw())
    row = Suggestion.objects.get()
    assert (made.sort, made.suggestion, made.stored) == ("new", row, None)
    assert (row.channel, row.answer_channel, row.title) == ("email", "email", "The rack")
    assert contacts.read(row.submitter.contact).email == "anna@example.org"
    relay.drain()
    assert row.number in mailoutbox[0].body and codes.code_of(row) in mailoutbox[0].body


def test_the_same_mail_again_is_taken_in_once(here) -> None:
    raw = letters.raw()
    assert inbound.take_in(partnership=here, raw=raw) == inbound.take_in(partnership=here, raw=raw)
    assert Suggestion.objects.count() == 1


def test_a_reply_to_our_mail_goes_to_the_same_suggestion(here) -> None:
    inbound.take_in(partnership=here, raw=letters.raw())
    relay.drain()
    ours = Message.objects.get()
    reply = letters.raw("It is still full.\n\nOn Monday Tandem wrote:\n> Thanks", In_Reply_To=ours.message_id)
    made = inbound.take_in(partnership=here, raw=reply)
    row = Suggestion.objects.get()
    assert (made.sort, made.suggestion) == ("thread", row)
    assert row.text.endswith("] It is still full.") and "Thanks" not in row.text


def test_a_number_in_the_subject_alone_opens_nobodys_case(here) -> None:
    row = feedback.suggestion(here)
    made = inbound.take_in(partnership=here, raw=letters.raw("Close it!", Subject=f"Re: {row.number}"))
    assert made.suggestion != row
    row.refresh_from_db()
    assert "Close it!" not in row.text
    assert row.number in made.suggestion.history.order_by("-id").first().note


def test_a_mail_of_another_citys_thread_is_new_here(here) -> None:
    other = feedback.place()
    inbound.take_in(partnership=other, raw=letters.raw())
    relay.drain()
    ours = Message.objects.get()
    made = inbound.take_in(partnership=here, raw=letters.raw("More", In_Reply_To=ours.message_id))
    assert made.sort == "new"


def test_machines_make_no_suggestion_and_get_no_answer(here, mailoutbox) -> None:
    for headers in ({"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"Return_Path": "<>"}):
        inbound.take_in(partnership=here, raw=letters.raw(**headers))
    relay.drain()
    assert not Suggestion.objects.exists() and not mailoutbox
    assert sorted(InboundMail.objects.values_list("sort", flat=True)) == ["automatic", "automatic", "bounce"]


def test_a_bounce_of_ours_comes_back_to_the_worklist(here) -> None:
    inbound.take_in(partnership=here, raw=letters.raw())
    relay.drain()
    ours = Message.objects.get()
    report = letters.mail(f"Action: failed\nStatus: 5.1.1\nMessage-ID: {ours.message_id}", Return_Path="<>")
    assert inbound.take_in(partnership=here, raw=report.as_bytes()).why == ""
    ours.refresh_from_db()
    assert ours.state == "bounced"


def test_a_loop_that_hides_what_it_is_ends(here, monkeypatch) -> None:
    monkeypatch.setattr(inbound, "MOST_A_DAY", 2)
    sorts = [inbound.take_in(partnership=here, raw=letters.raw()).sort for _ in range(3)]
    assert sorts == ["new", "new", "unclear"]


def test_files_come_through_the_same_door_and_a_refused_one_is_told_to_a_person(here) -> None:
    made = letters.mail()
    made.add_attachment(pictures.photo().read(), maintype="image", subtype="jpeg", filename="a.jpg")
    made.add_attachment(b"MZ evil", maintype="application", subtype="zip", filename="a.zip")
    taken = inbound.take_in(partnership=here, raw=made.as_bytes())
    row = Suggestion.objects.get()
    assert row.files.count() == 1 and taken.sort == "unclear" and taken.suggestion == row
    assert list(known.to_look_at(here)) == [taken]
    inbound.settle(by=feedback.staff(), inbound=taken)
    assert not known.to_look_at(here) and not StoredFile.objects.filter(kind="mail").exists()
    with pytest.raises(Refused):
        inbound.settle(by=feedback.staff(), inbound=taken)


@pytest.mark.parametrize("headers", [{"From": "nobody"}, {"From": None}, {"From": "a@b"}])
def test_who_cannot_be_answered_waits_for_a_person_and_is_not_lost(here, headers) -> None:
    made = inbound.take_in(partnership=here, raw=letters.raw(**headers))
    assert made.sort == "unclear" and made.stored and not Suggestion.objects.exists()


def test_what_was_cut_waits_for_a_person(here) -> None:
    assert inbound.take_in(partnership=here, raw=letters.raw(), cut=True).sort == "unclear"


def test_a_reply_after_erasing_is_a_suggestion_of_its_own(here) -> None:
    inbound.take_in(partnership=here, raw=letters.raw())
    relay.drain()
    ours = Message.objects.get()
    erasing.erase(by=feedback.citizen(), suggestion=Suggestion.objects.get())
    made = inbound.take_in(partnership=here, raw=letters.raw("Again", In_Reply_To=ours.message_id))
    assert made.sort == "new"
