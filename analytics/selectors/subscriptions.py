"""Who gets which report, and who could."""

from datetime import date
from uuid import UUID

from django.http import Http404

from analytics.models import Sending, Subscription
from foundation.models import User
from partnerships import rules
from partnerships.models import Member, Partnership
from partnerships.selectors import access, people
from surveys.selectors import reach


def open_ones(partnership: Partnership) -> list[Subscription]:
    """Those that run, by report, then as they began."""
    rows = Subscription.objects.filter(partnership=partnership, ended_at=None)
    return list(
        rows.select_related("partnership", "member__contact", "user", "contact").order_by("report", "pk")
    )


def get(partnership: Partnership, uuid: UUID | str) -> Subscription:
    """One that runs; Http404 when it does not, or is another partnership's."""
    found = next((one for one in open_ones(partnership) if str(one.uuid) == str(uuid)), None)
    if found is None:
        raise Http404
    return found


def sent(subscription: Subscription) -> set[str]:
    """The periods that were sent."""
    rows = Sending.objects.filter(subscription=subscription)
    return set(rows.values_list("period", flat=True))


def staff(partnership: Partnership) -> list[User]:
    """Accounts with a role that sees figures here, by name."""
    seeing = rules.ALLOWED["see_insight"]
    found = {one.user.pk: one.user for one in access.grants(partnership) if one.role in seeing}
    return [user for user in found.values() if user.is_active]


def members(partnership: Partnership, day: date) -> list[Member]:
    """Who sits in a body that day and can be reached by mail: not who stopped messages or whose address failed."""
    seated = [one.member for one in people.members(partnership, day) if one.seats]
    ways = reach.of(partnership, [one.pk for one in seated])
    return [one for one in seated if ways.channel(one) == reach.EMAIL]
