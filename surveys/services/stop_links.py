"""Whom a link that stops messages stands for (what it looks like: selectors.stop_links)."""

import hmac

from foundation import keys
from partnerships.models import Member
from surveys.records import sealed_link
from surveys.selectors import stop_links


def find(given: str) -> Member | None:
    """The member a link stands for; None for an unknown one."""
    subject, proof = sealed_link.read(given)
    found = Member.objects.select_related("partnership").filter(uuid=subject).first()
    expected = sealed_link.tag(keys.derive(stop_links.PURPOSE), subject.bytes)
    return found if found and hmac.compare_digest(proof, expected) else None
