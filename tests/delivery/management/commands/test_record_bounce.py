import io
from types import SimpleNamespace

from django.core.management import call_command

from delivery.services import mail
from tests.factories import delivery


def test_it_reads_the_report_from_standard_input(home, mailbox, monkeypatch, capsys):
    message = delivery.message(home)
    mail.deliver([message.pk])

    for report in (f"Status: 5.1.1\n\nMessage-ID: {message.message_id}\xff", "hello"):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(report.encode("latin-1"))))
        call_command("record_bounce")

    message.refresh_from_db()
    assert message.state == "bounced"
    assert capsys.readouterr().out.splitlines() == ["noted", "not about one of our mails"]
