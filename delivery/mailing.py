"""A message as an e-mail: plain text first, the same words as plain HTML, headers a server can trust."""

from email.utils import formataddr, parseaddr
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend
from django.template.loader import render_to_string
from django.utils import translation

from delivery import molds
from delivery.handover import hand_over
from delivery.models import Message
from delivery.records import Private


def email(message: Message, *, to: str, private: Private) -> EmailMultiAlternatives:
    """The e-mail for `to`. Its Message-ID is the message's own, the same however often it is built."""
    made = molds.email(message, to, private, write)
    made.extra_headers = headers(message, private)
    return made


def send(message: Message, *, to: str, private: Private, connection: Any) -> None:
    """The same on its way over an open `connection`; finished bytes go to an SMTP server as they are."""
    line = connection.connection if isinstance(connection, EmailBackend) else None
    found = molds.fitting(message, to, private, write) if line else None
    if line and found:
        mold, own = found
        hand_over(line, mold.envelope, to, mold.wire(own))
        return
    made = email(message, to=to, private=private)
    made.connection = connection
    made.send()


def write(message: Message, to: str, private: Private) -> EmailMultiAlternatives:
    """The same, from its templates."""
    partnership = message.partnership
    with translation.override(message.language):
        context = {
            "message": message,
            "private": private,
            "sender": str(partnership.name),
            "is_sample": partnership.is_sample,
        }
        text = render_to_string("emails/message.txt", context)
        html = render_to_string("emails/message.html", context)
    made = EmailMultiAlternatives(
        subject=message.subject,
        body=text.strip() + "\n",
        from_email=sender(partnership.name.in_language(message.language)),
        to=[to],
        headers=headers(message, private),
    )
    made.attach_alternative(html, "text/html")
    return made


def sender(name: str) -> str:
    """The site's address under the partnership's name."""
    return formataddr((" ".join(name.split()), parseaddr(settings.DEFAULT_FROM_EMAIL)[1]), "utf-8")


def headers(message: Message, private: Private) -> dict[str, str]:
    """No auto-reply answers us (RFC 3834), and who was invited can stop it (RFC 2369), with one click (RFC 8058)."""
    made = {
        "Message-ID": message.message_id,
        "Auto-Submitted": "auto-generated",
        "Content-Language": message.language,
    }
    if private.link or private.stop_link:
        address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
        mail = f"<mailto:{address}?subject={quote('stop ' + str(message.uuid))}>"
        made["List-Unsubscribe"] = f"<{private.stop_link}>, {mail}" if private.stop_link else mail
    if private.stop_link.startswith("https://"):
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return made
