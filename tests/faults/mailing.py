"""A mail server on this machine that counts what arrives."""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiosmtpd.controller import Controller

from tests.faults.ownsite import free_port


class Mailbox:
    """Counts the mails that arrive by their Message-ID. `port`: where it is."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.ids: Counter[str] = Counter()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        head = envelope.content.split(b"\r\n\r\n", 1)[0].decode(errors="replace")
        [name] = [line[11:].strip() for line in head.splitlines() if line.lower().startswith("message-id:")]
        self.ids[name] += 1
        return "250 accepted"

    @property
    def extra(self) -> int:
        """Copies beyond the first of each."""
        return sum(self.ids.values()) - len(self.ids)


@contextmanager
def a_mailbox() -> Iterator[Mailbox]:
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    made = Mailbox(free_port())
    door = Controller(made, hostname="127.0.0.1", port=made.port)
    door.start()
    try:
        yield made
    finally:
        door.stop()
