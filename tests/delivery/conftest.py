"""A real SMTP server on loopback, and a partnership to send for."""

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from partnerships.models import Partnership
from tests.factories import delivery


class Mailbox:
    """What arrived; `refuse` maps an address to the answer it gets. `together`: it takes commands together (RFC 2920)."""

    def __init__(self, together: bool = False) -> None:
        self.together = together
        self.mails: list[EmailMessage] = []
        self.refuse: dict[str, str] = {}
        self.sessions: set[int] = set()

    async def handle_EHLO(
        self, server: Any, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        more = ["250-PIPELINING"] if self.together else []
        return [*responses[:-1], *more, responses[-1]]

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if "text" in self.refuse:
            return self.refuse["text"]
        self.sessions.add(id(session))
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 accepted"


@pytest.fixture
def home(db: None) -> Partnership:
    return delivery.partnership()


@pytest.fixture(params=[False, True], ids=["one by one", "together"])
def mailbox(request: pytest.FixtureRequest, settings: Any) -> Iterator[Mailbox]:
    """Whoever sends is tried against a server that takes commands together and one that does not."""
    box = Mailbox(request.param)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    controller.stop()


@pytest.fixture
def no_server(settings: Any) -> None:
    """A port nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
