import pytest

from delivery.models import MessageEvent
from foundation.models import AuditEntry
from foundation.services import contacts
from tests.factories import delivery, partnerships


@pytest.fixture
def handler(home, client):
    client.force_login(partnerships.staff("handler", partnership=home))
    return client


def test_the_list_masks_numbers(home, handler):
    message = delivery.message(home, "call")

    page = handler.get(f"/desk/{home.slug}/calls/").content.decode()

    assert message.subject in page and contacts.read(message.contact).phone not in page


def test_an_empty_list_says_so(home, handler):
    assert "Nobody waits for a call" in handler.get(f"/desk/{home.slug}/calls/").content.decode()


def test_the_number_is_shown_on_request_and_that_is_noted(home, handler):
    message = delivery.message(home, "call")
    address, phone = f"/desk/{home.slug}/calls/{message.uuid}/", contacts.read(message.contact).phone

    before = handler.get(address).content.decode()
    shown = handler.post(address, {"act": "number"}).content.decode()

    assert phone not in before and phone in shown and "The fence is gone." in shown
    assert AuditEntry.objects.filter(action="contact.reveal").count() == 1


def test_the_outcome_is_noted(home, handler):
    message = delivery.message(home, "call")
    address = f"/desk/{home.slug}/calls/{message.uuid}/"

    again = handler.post(address, {"outcome": "no_answer", "note": "voice mail"}, follow=True)
    handler.post(address, {"outcome": "reached"})
    late = handler.post(address, {"outcome": "reached"}, follow=True)

    message.refresh_from_db()
    assert message.state == "reached"
    assert "stays on the list" in again.content.decode() and "already settled" in late.content.decode()
    assert MessageEvent.objects.filter(note="voice mail", noted_by__kind="user").exists()


def test_a_missing_outcome_is_asked_for(home, handler):
    message = delivery.message(home, "call")

    answer = handler.post(f"/desk/{home.slug}/calls/{message.uuid}/", {"outcome": ""})

    assert answer.status_code == 422 and "Please check this" in answer.content.decode()


def test_only_calls_are_called(home, handler):
    message = delivery.message(home, "email")

    assert handler.get(f"/desk/{home.slug}/calls/{message.uuid}/").status_code == 302


def test_another_citys_call_is_not_there(home, handler):
    message = delivery.message(delivery.partnership("lindenstadt"), "call")

    assert handler.get(f"/desk/{home.slug}/calls/{message.uuid}/").status_code == 404
