"""What goes wrong, and when. The same seed brings the same faults."""

import random
import smtplib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

DAYS = 366


@dataclass(frozen=True)
class Weather:
    """Closed-open spans of days of the year (0 to 365) in which something is away. Without spans all is well."""

    mail: tuple[range, ...] = ()
    post: tuple[range, ...] = ()
    calls: tuple[range, ...] = ()
    desk: tuple[range, ...] = ()
    queue: tuple[range, ...] = ()

    def away(self, what: str, day: int) -> bool:
        return any(day in span for span in getattr(self, what))


def fair() -> Weather:
    return Weather()


def foul(seed: int) -> Weather:
    """A short fault of each kind in the middle of the year, which heals by itself, and one at the end that does not."""
    dice = random.Random(f"weather {seed}")  # noqa: S311  (a story, no secret)

    def spans(length: int, last: int) -> tuple[range, ...]:
        start = dice.randrange(60, 240)
        return (range(start, start + length), range(DAYS - last, DAYS + 1))

    return Weather(
        mail=spans(3, 20), post=spans(12, 25), calls=spans(10, 25), desk=spans(7, 45), queue=spans(2, 6)
    )


class Mail(BaseEmailBackend):
    """A mail server of which the simulation decides whether it answers. One address in fifty does not exist."""

    down: ClassVar[bool] = False
    sent: ClassVar[int] = 0

    def open(self) -> bool:
        if Mail.down:
            raise OSError("the mail server is away")
        return True

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        self.open()
        for message in email_messages:
            if sum(message.to[0].encode()) % 50 == 0:
                raise smtplib.SMTPRecipientsRefused({message.to[0]: (550, b"no such user")})
        Mail.sent += len(email_messages)
        return len(email_messages)
