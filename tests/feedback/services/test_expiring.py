"""A year after the last step the address goes, five years after it the words; figures and the register stay."""

from datetime import date, timedelta

import pytest

from feedback.models import InboundMail, RegisterEntry, SavedFilter, Suggestion, Voice
from feedback.services import citizens, closing, expiring, filters, promising, publishing
from foundation import clock
from foundation.services import contacts
from tests.factories import feedback

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def ended() -> Suggestion:
    row = feedback.by_mail(text="The lamp is broken")
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row, age_band="65+")
    return closing.withdraw(by=feedback.citizen(), suggestion=row)


def expire(days: int) -> int:
    return expiring.expire(now=clock.now() + days * DAY)


def address(row: Suggestion) -> str:
    return contacts.read(Suggestion.objects.get(pk=row.pk).submitter.contact).email


def test_the_address_goes_after_a_year_and_the_words_stay() -> None:
    row = ended()
    before = address(row)

    assert expire(364) == 0 and before
    assert expire(366) == 1
    assert expire(366) == 0

    row.refresh_from_db()
    assert address(row) == "" and not Voice.objects.exists()
    assert (row.text, row.answer_channel) == ("The lamp is broken", "code")


def test_the_words_go_after_five_years_and_the_register_keeps_its_copy() -> None:
    row = ended()
    publishing.release(by=feedback.staff(), suggestion=row, text="A lamp is broken", title="Lamp")

    assert expire(5 * 365 + 1) == 2
    assert expire(5 * 365 + 1) == 0

    row.refresh_from_db()
    assert (row.text, row.kind, row.channel, row.status) == ("", "suggestion", "web", "withdrawn")
    assert row.erased_at
    entry = RegisterEntry.objects.get()
    assert (entry.text, entry.withdrawn_at) == ("A lamp is broken", None)


def test_what_still_waits_keeps_its_address() -> None:
    row = feedback.by_mail()

    assert expire(4000) == 0
    assert address(row)


def test_whom_a_promise_is_due_to_keeps_theirs() -> None:
    row = feedback.closed()
    promising.promise(
        by=feedback.staff(),
        suggestion=row,
        text="A new lamp",
        language="en",
        organisation=row.owner_organisation,
        owner_name="Ann",
        due_on=date(2099, 1, 1),
    )

    assert expire(366) == 0


def test_a_mail_nobody_must_look_at_goes_after_a_year() -> None:
    here = feedback.place()
    common = {"partnership": here, "arrived_on": clock.today("UTC")}
    InboundMail.objects.create(message_id="a", sort="unclear", **common)
    InboundMail.objects.create(message_id="b", sort="automatic", **common)

    assert expire(366) == 1
    assert InboundMail.objects.get().message_id == "a"


def test_a_list_goes_when_its_owner_has_not_signed_in_for_two_years() -> None:
    here = feedback.place()
    for name in ("old", "young"):
        user = feedback.partnerships.staff("clerk", partnership=here)
        filters.save(by=feedback.staff(), partnership=here, user=user, name=name, wanted={"list": "open"})
        user.last_login = clock.now() + (0 if name == "old" else 300) * DAY
        user.save()

    assert expire(729) == 0
    assert expire(731) == 1 and expire(731) == 0
    assert SavedFilter.objects.get().name == "young"
