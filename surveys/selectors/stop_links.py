"""The link that stops messages: it belongs to the member, works after a survey has closed, and opens no survey."""

from django.conf import settings

from foundation import keys
from partnerships.models import Member
from surveys.records import sealed_link

PURPOSE = "stop-messages"
"""Of the key that proves a link was made here."""


def token(member: Member) -> str:
    """43 characters for the address."""
    return sealed_link.written(member.uuid, sealed_link.tag(keys.derive(PURPOSE), member.uuid.bytes))


def path(member: Member) -> str:
    """The page's path on this site."""
    return f"/m/messages/{token(member)}/"


def address(member: Member) -> str:
    """The whole link, for a mail."""
    return f"{settings.PUBLIC_URL}{path(member)}"
