"""The link that stops messages: it belongs to the member, works after a survey has closed, and opens no survey."""

import hmac
import uuid

from django.conf import settings

from foundation import keys
from partnerships.models import Member
from surveys.records import sealed_link


def _tag(member: uuid.UUID) -> bytes:
    return sealed_link.tag(keys.derive("stop-messages"), member.bytes)


def token(member: Member) -> str:
    """43 characters for the address."""
    return sealed_link.written(member.uuid, _tag(member.uuid))


def path(member: Member) -> str:
    """The page's path on this site."""
    return f"/m/messages/{token(member)}/"


def address(member: Member) -> str:
    """The whole link, for a mail."""
    return f"{settings.PUBLIC_URL}{path(member)}"


def proves(member: Member, proof: bytes) -> bool:
    """Was this link made for this member?"""
    return hmac.compare_digest(proof, _tag(member.uuid))
