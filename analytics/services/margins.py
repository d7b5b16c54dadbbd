"""Noting what the population looks like."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from analytics.models import Margin
from analytics.records import TRAITS
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership

SLACK = 0.005  # shares are rounded in their source


@transaction.atomic
def note(
    *,
    by: Actor,
    partnership: Partnership,
    trait: str,
    shares: Mapping[str, float],
    year: int,
    source: str,
    sample_size: int | None = None,
) -> Margin:
    """A new row; the one before stays. Refused when the shares cannot be parts of one population."""
    _check(trait, shares)
    row = Margin.objects.create(
        partnership=partnership,
        trait=trait,
        shares=dict(shares),
        year=year,
        source=source.strip(),
        sample_size=sample_size,
        noted_at=clock.now(),
        noted_by=by,
    )
    audit.record(
        by=by, action="margin.note", target=row, partnership_id=partnership.pk, trait=trait, year=year
    )
    return row


def _check(trait: str, shares: Mapping[str, float]) -> None:
    if not shares or not set(shares) <= set(TRAITS[trait]):
        raise Refused(_("Give the share of at least one group."), code="margin_empty")
    if not all(0 < share < 1 for share in shares.values()) or sum(shares.values()) > 1 + SLACK:
        raise Refused(
            _("Each share lies between 0 and 100 percent, and together they are at most 100."),
            code="margin_too_much",
        )
