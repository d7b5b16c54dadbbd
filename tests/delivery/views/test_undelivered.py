import pytest

from delivery.services import mail, outcomes
from foundation.models import Outbox
from foundation.services import outbox
from tests.factories import delivery, foundation, partnerships


@pytest.fixture
def clerk(home, client):
    client.force_login(partnerships.staff("clerk", partnership=home))
    return client


def lost(home):
    message = delivery.message(home, "call")
    return outcomes.record_call(message=message, by=foundation.actor(), outcome="wrong_number")


def test_it_lists_who_still_waits_until_someone_takes_care(home, clerk):
    message = lost(home)
    address = f"/desk/{home.slug}/undelivered/"

    before = clerk.get(address).content.decode()
    clerk.post(f"{address}{message.uuid}/seen/")
    after = clerk.get(address).content.decode()

    assert "Nobody could be reached" in before and "Everything arrived" in after


def test_only_what_was_given_up_is_tried_again(home, clerk):
    message = lost(home)

    answer = clerk.post(f"/desk/{home.slug}/undelivered/{message.uuid}/again/", follow=True)

    assert "already settled" in answer.content.decode()


def test_work_that_was_given_up_is_shown_and_started_again(home, clerk):
    row = outbox.put(task="x.work", partnership_id=home.pk)
    Outbox.objects.filter(pk=row.pk).update(state="dead", tries=5, last_error="ValueError")

    page = clerk.get(f"/desk/{home.slug}/undelivered/").content.decode()
    clerk.post(f"/desk/{home.slug}/undelivered/outbox/{row.uuid}/")

    row.refresh_from_db()
    assert "x.work" in page and "ValueError" in page
    assert (row.state, row.tries) == ("pending", 0)


def test_another_citys_work_is_not_there(home, clerk):
    row = outbox.put(task="x.work", partnership_id=home.pk + 1)
    Outbox.objects.filter(pk=row.pk).update(state="dead")

    assert clerk.post(f"/desk/{home.slug}/undelivered/outbox/{row.uuid}/").status_code == 404


def test_a_mail_that_came_back_is_found_by_its_own_number(home, clerk, mailbox):
    message = delivery.message(home)
    mail.deliver([message.pk])
    address = f"/desk/{home.slug}/undelivered/bounced/"

    unknown = clerk.post(address, {"text": "Undeliverable"}, follow=True)
    clerk.post(address, {"text": f"Undeliverable\nMessage-ID: {message.message_id}\n", "permanent": "on"})

    message.refresh_from_db()
    assert "did not find" in unknown.content.decode() and message.state == "bounced"


def test_a_senseless_key_starts_at_the_newest(home, clerk):
    assert clerk.get(f"/desk/{home.slug}/undelivered/?before=%00nope").status_code == 200
