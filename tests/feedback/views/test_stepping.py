from datetime import date, timedelta

import pytest

from feedback.models import Reply
from feedback.selectors import story
from feedback.services import following_up, owning, promising
from foundation import clock
from foundation.models import AuditEntry
from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def post(client, row, step: str, **data: str):
    return client.post(f"{case_of(row)}{step}/", data)


def case_of(row) -> str:
    return f"/desk/{row.partnership.slug}/suggestions/{row.number}/"


def test_a_reply_is_kept_as_a_draft_and_then_sent(here, handler) -> None:
    row = feedback.suggestion(here)
    reply = {
        "kind": "substantive",
        "text": "We doubled the rack.",
        "outcome": "done",
        "claims_point_answered": "on",
    }
    assert post(handler, row, "reply", act="draft", **reply).status_code == 302
    assert Reply.objects.get().approved_at is None
    assert post(handler, row, "reply", act="send", **reply).status_code == 302
    row.refresh_from_db()
    assert (row.status, row.outcome) == ("closed", "done")


def test_a_refused_reply_comes_back_with_its_words(here, handler) -> None:
    row = feedback.suggestion(here)
    answer = post(handler, row, "reply", act="send", kind="refusal", text="No money for this")
    assert answer.status_code == 422
    assert (
        "No money for this" in answer.content.decode()
        and "A refusal needs its reason" in answer.content.decode()
    )
    assert not Reply.objects.exists()


def test_a_page_that_is_out_of_date_is_said_and_the_words_stay(here, handler) -> None:
    row = feedback.suggestion(here)
    owning.take_up(by=feedback.staff(), suggestion=row)
    answer = post(handler, row, "reply", act="send", kind="substantive", text="Mine", expected="received")
    assert answer.status_code == 409 and "Mine" in answer.content.decode()


def test_a_step_that_is_not_possible_any_more_keeps_the_words(here, handler) -> None:
    row = feedback.closed(here)
    answer = post(handler, row, "reply", act="send", kind="substantive", text="A second answer")
    assert answer.status_code == 409 and "A second answer" in answer.content.decode()


@pytest.mark.parametrize(
    ("step", "data", "status"),
    [
        ("take_up", {}, "in_handling"),
        ("withdraw", {"reason": "Asked by telephone"}, "withdrawn"),
        ("note", {"text": "Ask Jan"}, "received"),
        ("contact", {"answer_channel": "email", "email": "new@example.org"}, "received"),
        ("promise", {"text": "A second rack", "due_on": "2199-01-01", "owner_name": "Mobility"}, "received"),
    ],
)
def test_each_step_does_what_it_says(here, coordinator, step: str, data: dict, status: str) -> None:
    row = feedback.suggestion(here)
    answer = post(coordinator, row, step, **data)
    assert answer.status_code == 302, answer.content.decode()
    row.refresh_from_db()
    assert row.status == status


def test_giving_it_to_the_partner_and_back(here, coordinator) -> None:
    row, operator = feedback.suggestion(here), feedback.operator(here)
    assert (
        post(coordinator, row, "assign", organisation=str(operator.uuid)).status_code == 422
    )  # without saying why
    assert (
        post(coordinator, row, "assign", organisation=str(operator.uuid), reason="Your bikes").status_code
        == 302
    )
    partner = signed_in(here, "handler", operator)
    assert post(partner, row, "return", reason="The city's rack").status_code == 302
    row.refresh_from_db()
    assert row.owner_organisation == feedback.city(here)


@pytest.mark.parametrize("state", ["kept", "broken", "withdrawn", "renegotiated"])
def test_a_promise_is_settled(here, handler, state: str) -> None:
    row = feedback.suggestion(here)
    promise = promising.promise(
        by=feedback.staff(), suggestion=row, text="Rack", due_on=date(2199, 1, 1), owner_name="Mobility"
    )
    data = {"promise": str(promise.uuid), "state": state, "evidence": "Because"}
    assert post(handler, row, "settle", **data, due_on="2199-02-01").status_code == 302
    promise.refresh_from_db()
    assert promise.state == state


def test_joining_asking_releasing_and_taking_out(here, coordinator) -> None:
    first, second = feedback.suggestion(here), feedback.suggestion(here)
    assert post(coordinator, second, "merge", number="00000000").status_code == 404
    assert post(coordinator, second, "merge", number=first.number).status_code == 302
    done = feedback.closed(here)
    assert post(coordinator, done, "ask").status_code == 302
    assert post(coordinator, done, "reopen", reason="By telephone").status_code == 302
    published = coordinator.post(f"{case_of(done)}publish/", {"text": "Full", "looked": "on"})
    assert published.status_code == 302
    assert post(coordinator, done, "unrelease", reason="A name").status_code == 302
    assert story.story(done).register_entry is None


def test_contact_data_is_shown_for_a_reason_that_stays(here, handler) -> None:
    row = feedback.by_mail(here)
    assert post(handler, row, "reveal", reason="").status_code == 422
    answer = post(handler, row, "reveal", reason="To call back")
    assert "anna@example.org" in answer.content.decode()
    assert AuditEntry.objects.get(action="contact.reveal").facts["reason"] == "To call back"


def test_who_may_not_is_refused(here) -> None:
    row = feedback.by_mail(here)
    for role in ("analyst", "clerk", "coder"):
        assert post(signed_in(here, role), row, "take_up").status_code == 403
    assert post(signed_in(here, "analyst"), row, "reveal", reason="Curious").status_code == 403
    assert post(signed_in(here, "handler", feedback.operator(here)), row, "take_up").status_code == 403
    assert post(signed_in(here, "handler"), row, "unrelease", reason="x").status_code == 403


def test_a_step_nobody_knows_is_not_found(here, handler) -> None:
    assert post(handler, feedback.suggestion(here), "explode").status_code == 404


def test_the_clock_stops_for_a_reason_and_runs_again(here, handler) -> None:
    row = feedback.suggestion(here)
    case = f"/desk/{here.slug}/suggestions/{row.number}/"
    until = (clock.today(here.time_zone) + timedelta(days=20)).isoformat()
    asked = {"until": until, "reason": "We wait for your answer.", "expected": "received"}
    page = handler.post(f"{case}pause/", asked, follow=True).content.decode()
    assert "We wait for your answer." in page and "Let the clock run again" in page
    assert handler.post(f"{case}resume/", {"expected": "received"}).status_code == 302
    assert handler.post(f"{case}pause/", {**asked, "reason": ""}).status_code == 422


def test_a_question_to_the_person_answers_nothing(here, handler) -> None:
    row = feedback.suggestion(here)
    case = f"/desk/{here.slug}/suggestions/{row.number}/"
    handler.post(
        f"{case}reply/", {"kind": "asking", "text": "Which rack?", "act": "send", "expected": "received"}
    )
    row.refresh_from_db()
    assert (row.status, row.outcome) == ("in_handling", "")
    page = handler.get(case).content.decode()
    assert "Which rack?" in page and "does not say that it answers the point" not in page


def test_a_clerk_notes_the_card_that_came_back(here) -> None:
    row = feedback.closed(here)
    clerk = signed_in(here, "clerk")
    said = {"verdict": "no", "words": "My bin is still full.", "reopen": "on"}
    assert post(clerk, row, "heard", **said).status_code == 409, "nobody asked yet"
    asked = following_up.ask(by=feedback.staff(), suggestion=row)
    case = f"/desk/{here.slug}/suggestions/{row.number}/"
    assert "Note what the person says of the answer" in clerk.get(case).content.decode()
    assert post(clerk, row, "heard", words="?").status_code == 422
    assert post(clerk, row, "heard", **said).status_code == 302
    asked.refresh_from_db(), row.refresh_from_db()
    assert (asked.verdict, asked.words, row.status) == ("no", "My bin is still full.", "reopened")
    assert asked.answered_by.kind == "user"
    assert post(clerk, row, "heard", **said).status_code == 409, "said once"
    assert post(signed_in(here, "analyst"), row, "heard", **said).status_code == 403
