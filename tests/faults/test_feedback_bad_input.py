"""What goes wrong around a suggestion: each is refused in words, or stands on a list with a name beside it. Nothing falls silent."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from delivery.models import Message
from feedback.models import Reply, Suggestion
from feedback.selectors import worklist
from feedback.services import closing, codes, delivered, inbound, owning, promising
from foundation import clock
from foundation.services import relay
from partnerships.models import Promise
from partnerships.services import organisations
from tests.factories import feedback, letters
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Any:
    return feedback.place(languages=["en", "nl"])


def case(row: Suggestion, step: str = "") -> str:
    return f"/desk/{row.partnership.slug}/suggestions/{row.number}/{step}"


def opened(here: Any, number: str, code: str) -> str:
    """What a citizen sees after number and code, in a browser of their own."""
    follow = reverse("feedback:follow", args=[here.slug])
    return Client().post(follow, {"number": number, "code": code}, follow=True).content.decode()


def test_a_reply_to_a_joined_suggestion_keeps_its_words_and_shows_the_way_to_the_other(here: Any) -> None:
    first, second = feedback.suggestion(here), feedback.suggestion(here, text="The same at night")
    handler = signed_in(here, "handler")
    closing.merge(by=feedback.staff(), suggestion=second, into=first)
    typed = {"kind": "substantive", "text": "We doubled it for you", "act": "send", "expected": "received"}
    answer = handler.post(case(second, "reply/"), typed)
    page = answer.content.decode()
    assert answer.status_code == 409 and "We doubled it for you" in page and case(first) in page
    assert not Reply.objects.exists()


def test_a_persons_mail_to_a_joined_suggestion_reaches_who_works_on_the_other(here: Any) -> None:
    first = feedback.suggestion(here)
    inbound.take_in(partnership=here, raw=letters.raw())
    relay.drain()
    mine = Suggestion.objects.get(channel="email")
    closing.merge(by=feedback.staff(), suggestion=mine, into=first)
    ours = Message.objects.get(reference=mine.number)
    inbound.take_in(partnership=here, raw=letters.raw("Still full.", In_Reply_To=ours.message_id))
    mine.refresh_from_db()
    assert "Still full." in mine.text
    assert mine.number in first.history.latest("id").note


def test_nothing_is_closed_while_its_letter_has_not_arrived(here: Any) -> None:
    row = feedback.by_mail(here, channel="paper", answer_channel="letter")
    reply = feedback.answer(row)
    handler = signed_in(here, "handler")
    asked = {"outcome": "done", "expected": "answered"}
    assert handler.post(case(row, "close/"), asked).status_code == 409
    delivered.message_outcome(message_uuid=str(reply.message_uuid), outcome="returned", by=feedback.staff())
    row.refresh_from_db()
    assert row.status == "in_handling"
    assert handler.post(case(row, "close/"), {**asked, "expected": "in_handling"}).status_code == 409
    undelivered = handler.get(f"/desk/{here.slug}/suggestions/?list=undelivered").content.decode()
    assert row.number in undelivered
    assert "Did not arrive" in handler.get(case(row)).content.decode()


def test_an_organisation_ends_while_it_owns_forty_cases_and_each_has_an_owner_and_its_day(here: Any) -> None:
    operator, by = feedback.operator(here), feedback.staff()
    rows = [feedback.suggestion(here) for _ in range(40)]
    for row in rows:
        owning.hand_over(by=by, suggestion=row, organisation=operator, reason="They run the bikes")
    due = dict(Suggestion.objects.values_list("pk", "answer_due_on"))
    organisations.dissolve(organisation=operator, by=by, dissolved_on=clock.today(here.time_zone))
    relay.drain()
    city = [feedback.city(here)]
    assert worklist.chosen(here, "organisation", organisations=city).count() == 40
    assert dict(Suggestion.objects.values_list("pk", "answer_due_on")) == due
    told = opened(here, rows[0].number, codes.code_of(rows[0]))
    assert f"{operator.name} no longer takes part." in told


def test_a_promise_whose_day_has_passed_is_renegotiated_and_never_edited(here: Any) -> None:
    row = feedback.suggestion(here)
    day = clock.today(here.time_zone) + timedelta(days=5)
    made = promising.promise(
        by=feedback.staff(), suggestion=row, text="A second rack", due_on=day, owner_name="Mobility"
    )
    with clock.at(clock.now() + timedelta(days=9)):
        handler = signed_in(here, "handler")
        settled = {"promise": str(made.uuid), "state": "renegotiated", "evidence": "The ground was frozen"}
        assert handler.post(case(row, "settle/"), settled).status_code == 422, "no new day"
        later = {**settled, "due_on": str(day + timedelta(days=60))}
        assert handler.post(case(row, "settle/"), later).status_code == 302
        page = Client().get(reverse("feedback:promises", args=[here.slug])).content.decode()
    made.refresh_from_db()
    assert (made.due_on, made.state) == (day, "renegotiated")
    assert Promise.objects.get(follows=made).due_on == day + timedelta(days=60)
    assert page.count("A second rack") == 2, "both stay readable"
    with pytest.raises(DatabaseError), transaction.atomic():
        Promise.objects.filter(pk=made.pk).update(due_on=day + timedelta(days=60))


def test_a_code_read_aloud_is_understood_and_a_lost_one_ends(here: Any) -> None:
    row = feedback.suggestion(here, text="The bicycle rack at the station is always full")
    old = codes.code_of(row)
    aloud = old.lower().replace("-", " ").replace("0", "o").replace("1", "i")
    assert row.text in opened(here, f" {row.number[:4]} {row.number[4:]}", aloud)

    clerk = signed_in(here, "clerk")
    found = clerk.post(reverse("feedback:lost", args=[here.slug]), {"words": "rack station full"})
    way = reverse("feedback:renewed", args=[here.slug, row.number])
    assert way in found.content.decode()
    clerk.post(way)
    row.refresh_from_db()
    assert row.text not in opened(here, row.number, old)
    assert row.text in opened(here, row.number, codes.code_of(row))
