import pytest

from delivery.services import bounces, mail
from foundation.errors import Refused
from foundation.models import Outbox
from tests.factories import delivery, foundation

RETURNED = """Subject: Undelivered Mail Returned to Sender

Diagnostic-Code: smtp; 550 5.1.1 no such user
Message-ID: {}
"""


def test_it_finds_the_mail_by_its_message_id(home, mailbox):
    message = delivery.message(home)
    mail.deliver([message.pk])

    bounces.from_text(
        partnership=home, text=RETURNED.format(message.message_id), permanent=True, by=foundation.actor()
    )

    message.refresh_from_db()
    assert message.state == "bounced"


@pytest.mark.parametrize("text", ["", "<a@b>", RETURNED.format("<019aa000-0000-7000-8000-000000000000@x>")])
def test_it_refuses_what_is_not_ours(home, text):
    with pytest.raises(Refused):
        bounces.from_text(partnership=home, text=text, permanent=True, by=foundation.actor())


def test_another_citys_mail_is_not_ours(home, mailbox):
    message = delivery.message(delivery.partnership("lindenstadt"))
    mail.deliver([message.pk])

    with pytest.raises(Refused):
        bounces.from_text(partnership=home, text=message.message_id, permanent=True, by=foundation.actor())


@pytest.mark.parametrize(("status", "state"), [("5.1.1", "bounced"), ("4.2.2", "sent")])
def test_a_servers_report_is_understood(home, mailbox, status, state):
    message = delivery.message(home)
    mail.deliver([message.pk])
    report = f"Action: {'failed' if status[0] == '5' else 'delayed'}\nStatus: {status}\n\nMessage-ID: {message.message_id}"

    assert bounces.from_report(report=report, by=foundation.actor()) == message

    message.refresh_from_db()
    assert message.state == state


def test_a_report_about_others_or_told_twice_is_let_go(home, mailbox):
    message = delivery.message(home)
    mail.deliver([message.pk])
    report = f"Status: 5.1.1\nMessage-ID: {message.message_id}"

    assert bounces.from_report(report="Status: 5.1.1", by=foundation.actor()) is None
    bounces.from_report(report=report, by=foundation.actor())
    assert bounces.from_report(report=report, by=foundation.actor()) is None


@pytest.mark.parametrize(
    ("report", "wish"),
    [("Feedback-Type: abuse\nMessage-ID: <{uuid}@x>", "complained"), ("Subject: Stop {uuid}\n", "stopped")],
)
def test_a_complaint_and_a_wish_to_stop_are_noted_and_told(home, mailbox, report, wish):
    message = delivery.message(home, hears="surveys.outcome")
    mail.deliver([message.pk])

    assert bounces.from_report(report=report.format(uuid=message.uuid), by=foundation.actor()) == message

    message.refresh_from_db()
    assert message.state == "sent"
    assert message.events.latest("id").reason == wish
    assert Outbox.objects.get(task="surveys.outcome").arguments["outcome"] == wish
