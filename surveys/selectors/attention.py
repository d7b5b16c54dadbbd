"""What needs a coordinator in the waves of a partnership: addresses that fail, people who say they left."""

from django.db.models import Q

from partnerships.models import Partnership
from surveys.models import AddressTrouble, Departure, Wave


def troubles(wave: Wave) -> list[AddressTrouble]:
    """Open ones of this wave's invitations, sorted for people; what still fails for who was asked."""
    rows = AddressTrouble.objects.filter(invitation__wave=wave, settled_at=None)
    found = rows.select_related("member", "invitation")
    return sorted(found, key=lambda row: row.member.name.casefold())


def departures(wave: Wave) -> list[Departure]:
    """Not decided yet, oldest first."""
    rows = Departure.objects.filter(invitation__wave=wave, decided_at=None)
    return list(rows.select_related("invitation__member", "invitation__body").order_by("id"))


def waiting(partnership: Partnership) -> int:
    """How many of both there are, over all waves."""
    here = Q(partnership=partnership)
    return (
        AddressTrouble.objects.filter(here, settled_at=None, invitation__wave__state="open").count()
        + Departure.objects.filter(here, decided_at=None).count()
    )
