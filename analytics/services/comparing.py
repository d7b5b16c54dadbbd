"""Saying yes to a comparison, and taking it back: at once, for both sides."""

from django.db import transaction
from django.utils.translation import gettext as _

from analytics.models import ComparisonConsent
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership


@transaction.atomic
def consent(*, by: Actor, partnership: Partnership, other: Partnership, purpose: str) -> ComparisonConsent:
    """Our published results may stand beside theirs, once they say so too. Refused without a purpose or twice."""
    if not purpose.strip():
        raise Refused(_("Say what you want to learn."), code="purpose_missing")
    if partnership.pk == other.pk:
        raise Refused(_("That is this partnership itself."), code="itself")
    if ComparisonConsent.objects.filter(partnership=partnership, other=other, ended_at=None).exists():
        raise Refused(_("You consented already."), code="given")
    row = ComparisonConsent.objects.create(
        partnership=partnership,
        other=other,
        purpose=purpose.strip(),
        given_at=clock.now(),
        given_by=by,
    )
    audit.record(by=by, action="comparison.consent", target=row, other=str(other.uuid))
    return row


@transaction.atomic
def withdraw(*, by: Actor, partnership: Partnership, other: Partnership) -> ComparisonConsent:
    """Nobody sees the two side by side any more. Refused when there is nothing to take back."""
    rows = ComparisonConsent.objects.select_for_update().filter(
        partnership=partnership, other=other, ended_at=None
    )
    row = rows.first()
    if row is None:
        raise Refused(_("You have not consented."), code="not_given")
    row.ended_at, row.ended_by = clock.now(), by
    row.save(update_fields=["ended_at", "ended_by"])
    audit.record(by=by, action="comparison.withdraw", target=row, other=str(other.uuid))
    return row
