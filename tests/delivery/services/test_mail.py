import threading
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from delivery.models import Message, MessageEvent
from delivery.services import mail
from foundation import clock
from foundation.models import AuditEntry, Outbox
from foundation.services import contacts, relay
from tests.factories import delivery, foundation

pytestmark = pytest.mark.django_db


def test_a_batch_goes_over_one_connection_in_words_and_html(home, mailbox):
    made = [delivery.message(home, language="nl") for _ in range(3)]

    assert mail.deliver([one.pk for one in made]) == 3

    assert len(mailbox.sessions) == 1
    first = mailbox.mails[0]
    assert first["Message-ID"] == made[0].message_id
    assert first["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html"]
    assert Message.objects.filter(state="sent", sent_by__label="delivery.mail").count() == 3


def test_a_task_that_comes_three_times_sends_once(home, mailbox):
    delivery.message(home)
    row = Outbox.objects.get(task="delivery.mail")

    relay.drain()
    for _ in range(2):
        Outbox.objects.filter(pk=row.pk).update(state="pending")
        relay.drain()

    assert len(mailbox.mails) == 1


def test_an_address_the_server_refuses_bounces_and_the_sender_hears(home, mailbox):
    message = delivery.message(
        home, contact=foundation.contact(home.pk, email="gone@example.test"), hears="x.heard"
    )
    mailbox.refuse["gone@example.test"] = "550 no such user"

    mail.deliver([message.pk])

    message.refresh_from_db()
    assert (message.state, message.last_error) == ("bounced", "smtp_550")
    assert Outbox.objects.get(task="x.heard").arguments["outcome"] == "bounced"


def test_one_bad_address_does_not_stop_the_others(home, mailbox):
    bad = delivery.message(home, contact=foundation.contact(home.pk, email="gone@example.test"))
    good = delivery.message(home)
    mailbox.refuse["gone@example.test"] = "550 no such user"

    assert mail.deliver([bad.pk, good.pk]) == 1
    assert len(mailbox.mails) == 1


def test_later_means_later(home, mailbox):
    message = delivery.message(home, contact=foundation.contact(home.pk, email="busy@example.test"))
    mailbox.refuse["busy@example.test"] = "451 greylisted"

    with pytest.raises(mail.NotAllSent):
        mail.deliver([message.pk])

    mailbox.refuse.clear()
    mail.deliver([message.pk])
    message.refresh_from_db()
    assert (message.state, message.tries) == ("sent", 2)


def test_without_a_server_it_is_given_up_after_five_tries(home, no_server):
    message = delivery.message(home, hears="x.heard")
    for day in range(1, 7):
        with clock.at(datetime(2100, 1, day, tzinfo=UTC)):
            if Outbox.objects.filter(task="delivery.mail", state="pending").exists():
                run_mail()

    message.refresh_from_db()
    assert (message.state, message.tries, message.last_error) == ("dead", 5, "ConnectionRefusedError")
    assert Outbox.objects.get(task="x.heard").arguments["outcome"] == "dead"


def run_mail() -> None:
    row = Outbox.objects.get(task="delivery.mail")
    relay.current_app.loader.import_default_modules()
    relay._mark_sent([row])
    relay.current_app.tasks["delivery.mail"](outbox_id=row.pk, **row.arguments)


def test_who_was_erased_meanwhile_gets_nothing(home, mailbox):
    message = delivery.message(home)
    contacts.erase(card=message.contact, by=foundation.actor())

    mail.deliver([message.pk])

    message.refresh_from_db()
    assert (message.state, mailbox.mails) == ("failed", [])


def test_a_crash_after_the_server_took_it_costs_one_extra_copy_with_the_same_id(home, mailbox, monkeypatch):
    message = delivery.message(home)

    def crash(*args, **kwargs):
        raise RuntimeError("killed")

    with monkeypatch.context() as patched:
        patched.setattr(mail.moves, "moving", crash)
        with pytest.raises(RuntimeError):
            mail.deliver([message.pk])
    mail.deliver([message.pk])

    assert [one["Message-ID"] for one in mailbox.mails] == [message.message_id] * 2


@pytest.mark.django_db(transaction=True)
def test_a_row_another_worker_holds_is_skipped_and_not_forgotten(mailbox):
    message = delivery.message(delivery.partnership())
    held, go = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            Message.objects.select_for_update(of=("self",)).get(pk=message.pk)
            held.set()
            go.wait(10)
        connection.close()

    other = threading.Thread(target=hold)
    other.start()
    held.wait(10)
    try:
        with pytest.raises(mail.NotAllSent):
            mail.deliver([message.pk])
        assert mailbox.mails == []
    finally:
        go.set()
        other.join()
    assert mail.deliver([message.pk]) == 1


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_another_worker_hands_over_is_skipped_and_free_again_afterwards(mailbox):
    """Nothing of the database is held but the mail itself: whoever erases or looks does not wait for a mail server."""
    home = delivery.partnership()
    keys = [delivery.message(home).pk for _ in range(3)]
    seen, on_the_way, go = [], threading.Event(), threading.Event()
    send = mail.mailing.send

    def slow(message, **more):
        seen.append(message.pk)
        if message.pk == keys[1] and not on_the_way.is_set():
            on_the_way.set()
            go.wait(30)
        send(message, **more)

    def first() -> None:
        try:
            mail.deliver(keys)
        finally:
            connection.close()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(mail.mailing, "send", slow)
        one = threading.Thread(target=first)
        one.start()
        assert on_the_way.wait(30)
        with transaction.atomic():  # its row is free
            Message.objects.select_for_update(of=("self",), nowait=True).get(pk=keys[1])
        with pytest.raises(mail.NotAllSent):
            mail.deliver(keys)  # the third; not the second, which is on its way
        go.set()
        one.join()

    assert seen == [keys[0], keys[1], keys[2]]
    assert len(mailbox.mails) == 3
    assert Message.objects.filter(pk__in=keys, state="sent").count() == 3
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = %s", [mail.HELD]
        )
        assert cursor.fetchone() == (0,)


def test_a_mail_of_many_costs_one_statement_and_says_what_became_of_it(home, mailbox):
    made = [delivery.message(home, language="nl") for _ in range(8)]

    mail.deliver([made[0].pk])
    with CaptureQueriesContext(connection) as few:
        mail.deliver([one.pk for one in made[1:3]])
    with CaptureQueriesContext(connection) as many:
        mail.deliver([one.pk for one in made[3:]])

    marks = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    costs = [sum(not one["sql"].startswith(marks) for one in batch) for batch in (few, many)]
    assert costs[1] - costs[0] == 5 - 2
    events = MessageEvent.objects.filter(new_state="sent").order_by("pk")
    assert [one.message_id for one in events] == [one.pk for one in made]
    audited = AuditEntry.objects.filter(action="message.sent").order_by("pk")
    assert [one.target_uuid for one in audited] == [one.uuid for one in made]
    assert {one.partnership_ref for one in audited} == {home.pk}
