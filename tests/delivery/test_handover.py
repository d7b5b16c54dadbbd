"""A mail of finished bytes arrives as smtplib would bring it, and what a server refuses is said in the same way."""

import smtplib
from collections.abc import Iterator

import pytest
from django.conf import LazySettings

from delivery.handover import hand_over
from tests.delivery.conftest import Mailbox

CONTENT = b"Subject: hello\r\n\r\nA line.\r\n"
FROM, TO = "city@city.test", "anna@example.test"


@pytest.fixture
def line(mailbox: Mailbox, settings: LazySettings) -> Iterator[smtplib.SMTP]:
    with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT, timeout=30) as opened:
        yield opened


def test_two_go_over_one_line(line: smtplib.SMTP, mailbox: Mailbox) -> None:
    hand_over(line, FROM, TO, CONTENT)
    hand_over(line, FROM, TO, CONTENT)

    assert [one.get_content() for one in mailbox.mails] == ["A line.\r\n"] * 2
    assert len(mailbox.sessions) == 1
    assert line.has_extn("pipelining") == mailbox.together


def test_a_line_that_begins_with_a_dot_arrives_whole(line: smtplib.SMTP, mailbox: Mailbox) -> None:
    hand_over(line, FROM, TO, b"Subject: dots\r\n\r\n.\r\n..\r\n.end\r\n")

    assert mailbox.mails[0].get_content() == ".\r\n..\r\n.end\r\n"


def test_whom_the_server_does_not_know(line: smtplib.SMTP, mailbox: Mailbox) -> None:
    mailbox.refuse[TO] = "550 no such user"

    with pytest.raises(smtplib.SMTPRecipientsRefused) as told:
        hand_over(line, FROM, TO, CONTENT)

    assert told.value.recipients == {TO: (550, b"no such user")}
    assert mailbox.mails == []


def test_from_whom_the_server_takes_nothing(line: smtplib.SMTP, mailbox: Mailbox) -> None:
    mailbox.refuse[FROM] = "451 try again later"

    with pytest.raises(smtplib.SMTPSenderRefused) as told:
        hand_over(line, FROM, TO, CONTENT)

    assert (told.value.smtp_code, mailbox.mails) == (451, [])


def test_a_text_the_server_does_not_take(line: smtplib.SMTP, mailbox: Mailbox) -> None:
    mailbox.refuse["text"] = "554 looks like spam"

    with pytest.raises(smtplib.SMTPDataError) as told:
        hand_over(line, FROM, TO, CONTENT)

    assert (told.value.smtp_code, mailbox.mails) == (554, [])


class Script:
    """A line whose answers are written down: `hand_over` must not wait for one that never comes."""

    does_esmtp = True

    def __init__(self, *answers: tuple[int, bytes]) -> None:
        self.answers, self.sent = list(answers), list[bytes | str]()

    def ehlo_or_helo_if_needed(self) -> None: ...

    def has_extn(self, name: str) -> bool:
        return name == "pipelining"

    def send(self, words: bytes | str) -> None:
        self.sent.append(words)

    def getreply(self) -> tuple[int, bytes]:
        return self.answers.pop(0)

    def docmd(self, words: str) -> tuple[int, bytes]:
        self.send(words)
        return self.getreply()


def test_a_server_that_waits_for_a_text_without_a_reader_gets_an_empty_one() -> None:
    script = Script((250, b""), (550, b"nobody"), (354, b"go on"), (554, b"no reader"))

    with pytest.raises(smtplib.SMTPRecipientsRefused):
        hand_over(script, FROM, TO, CONTENT)

    assert (script.sent[1:], script.answers) == (["."], [])
