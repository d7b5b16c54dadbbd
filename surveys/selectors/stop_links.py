"""The link that stops messages: it belongs to the member, works after a survey has closed, and opens no survey."""

from django.conf import settings

from foundation import keys
from partnerships.models import Member
from surveys.records import sealed_link


def tag(member: Member) -> bytes:
    """What proves that a link was made here."""
    return sealed_link.tag(keys.derive("stop-messages"), member.uuid.bytes)


def token(member: Member) -> str:
    """43 characters for the address."""
    return sealed_link.written(member.uuid, tag(member))


def path(member: Member) -> str:
    """The page's path on this site."""
    return f"/m/messages/{token(member)}/"


def address(member: Member) -> str:
    """The whole link, for a mail."""
    return f"{settings.PUBLIC_URL}{path(member)}"
