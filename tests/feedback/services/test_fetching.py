"""Against a real IMAP server: what is new is taken in once, whatever is interrupted."""

import imaplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from feedback.models import InboundMail, Suggestion
from feedback.schedule import fetch_mail
from feedback.services import fetching, inbound
from feedback.services.fetching import Mailbox
from tests.factories import feedback, letters

pytestmark = pytest.mark.django_db
USER, PASSWORD = "desk", "pass word/1"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """An IMAP server of its own, on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    program = Path(sys.executable).with_name("pymap")
    command = [str(program), "--no-service", "managesieve", "--no-service", "admin", "--host", "127.0.0.1"]
    command += ["--port", str(number), "--no-tls", "dict", "--demo-data"]
    command += ["--demo-user", USER, "--demo-password", PASSWORD]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait(number, server)
    yield number
    server.terminate()
    server.wait(10)


def _wait(number: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(150):
        try:
            socket.create_connection(("127.0.0.1", number), timeout=1).close()
        except OSError:
            if server.poll() is not None:
                pytest.fail("the IMAP server stopped")
            time.sleep(0.2)
        else:
            return
    pytest.fail("the IMAP server did not start")


@pytest.fixture
def mailbox(port: int) -> Mailbox:
    """An empty folder, in which nothing is new."""
    here = Mailbox("127.0.0.1", port, USER, PASSWORD, "Work", encrypted=False)
    with imaplib.IMAP4("127.0.0.1", port) as server:
        server.login(USER, PASSWORD)
        server.create("Work")
        server.select("Work")
        server.store("1:*", "+FLAGS", r"(\Seen)")
    return here


def put(mailbox: Mailbox, *mails: bytes) -> None:
    with imaplib.IMAP4(mailbox.host, mailbox.port) as server:
        server.login(USER, PASSWORD)
        for one in mails:
            server.append(mailbox.folder, "", None, one)


def test_what_is_new_is_taken_in_once(mailbox: Mailbox) -> None:
    here = feedback.place()
    put(mailbox, letters.raw(), letters.raw("Too dark at the bridge", From="b@example.org"))
    assert fetching.fetch(partnership=here, mailbox=mailbox) == 2
    assert fetching.fetch(partnership=here, mailbox=mailbox) == 0
    assert Suggestion.objects.count() == 2


def test_stopped_before_the_mark_it_comes_again_and_makes_no_second(mailbox: Mailbox, monkeypatch) -> None:
    here = feedback.place()
    put(mailbox, letters.raw())
    real = inbound.take_in

    def killed(**given):
        real(**given)
        raise OSError("the line dropped")

    monkeypatch.setattr(inbound, "take_in", killed)
    with pytest.raises(OSError, match="dropped"):
        fetching.fetch(partnership=here, mailbox=mailbox)
    monkeypatch.undo()
    assert fetching.fetch(partnership=here, mailbox=mailbox) == 1
    assert Suggestion.objects.count() == InboundMail.objects.count() == 1


def test_of_a_huge_mail_only_the_head_is_fetched(mailbox: Mailbox, monkeypatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 500)
    put(mailbox, letters.raw("x " * 2000))
    fetching.fetch(partnership=feedback.place(), mailbox=mailbox)
    assert InboundMail.objects.get().sort == "unclear"


def test_a_mailbox_that_cannot_be_read_stops_no_other(mailbox: Mailbox, caplog) -> None:
    here = feedback.place()
    put(mailbox, letters.raw())
    good = f"{here.slug}=imap://desk:pass%20word%2F1@127.0.0.1:{mailbox.port}/Work"
    inboxes = [
        f"{here.slug}=imap://desk:wrong@127.0.0.1:{mailbox.port}/Work",
        f"{here.slug}=imap://desk:x@127.0.0.1:1/INBOX",
        f"{here.slug}=nonsense",
        "no-such-city=imap://a:b@127.0.0.1/",
        good,
    ]
    assert fetch_mail(inboxes) == 1
    assert Suggestion.objects.count() == 1
    assert "wrong" not in caplog.text and caplog.text.count("could not be read") == 4


def test_an_address_of_a_mailbox_is_read() -> None:
    found = Mailbox.read("imaps://desk%40city:p%2Fw@mail.example.org/Speak%20up")
    assert found == Mailbox("mail.example.org", 993, "desk@city", "p/w", "Speak up", encrypted=True)
    for wrong in ("", "pop3://a:b@c", "imaps://host/INBOX"):
        with pytest.raises(ValueError, match="mailbox"):
            Mailbox.read(wrong)
