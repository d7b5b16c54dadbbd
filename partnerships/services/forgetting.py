"""Two years after their last seat ended nobody here can name or reach a member any more; their seats stay, without a name."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from foundation.models import Actor
from foundation.services import actors, audit, contacts
from partnerships.models import Member, Seat

DELAY = timedelta(days=730)
BLANK = "–"


def forget_due(*, today: date) -> int:
    """Every member whose last seat ended DELAY ago. How many. A second call finds nobody."""
    due = list(_gone(today - DELAY).order_by("pk"))
    by = actors.system("partnerships.forget") if due else None
    for member in due:
        if by is not None:
            _forget(by, member)
    return len(due)


def _gone(since: date) -> QuerySet[Member]:
    """Who sat once, sits nowhere and will not, and is still named or reachable."""
    known = ~Q(name=BLANK) | Q(contact__payload__isnull=False)
    sits = Seat.objects.filter(Q(ends_on=None) | Q(ends_on__gt=since), member=OuterRef("pk"))
    sat = Seat.objects.filter(member=OuterRef("pk"))
    return Member.objects.filter(known, Exists(sat)).exclude(Exists(sits))


@transaction.atomic
def _forget(by: Actor, member: Member) -> None:
    locked = Member.objects.select_for_update(of=("self",)).select_related("contact").get(pk=member.pk)
    if locked.contact is not None:
        contacts.erase(card=locked.contact, by=by)
    locked.name = BLANK
    locked.save(update_fields=["name"])
    audit.record(by=by, action="member.forget", target=locked)
