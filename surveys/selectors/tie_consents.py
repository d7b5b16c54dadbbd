"""Who agreed to be shown, read anew each time: what was taken back is gone from the next page on."""

from collections.abc import Collection
from uuid import UUID

from partnerships.models import Member
from surveys.models import RosterRow, TieConsent, Wave
from surveys.selectors import rosters

SEEN_ON_LIST = (TieConsent.ShownTo.LISTED, TieConsent.ShownTo.PARTNERSHIP)


def in_force(member: Member) -> TieConsent | None:
    """What this member said last, unless they took it back."""
    return TieConsent.objects.filter(member=member, ended_at=None).first()


def shown_on_list(wave: Wave, members: Collection[UUID]) -> set[UUID]:
    """Those of `members` whose answers the others on their list may see."""
    rows = TieConsent.objects.filter(partnership_id=wave.partnership_id, ended_at=None)
    found = rows.filter(shown_to__in=SEEN_ON_LIST, member__uuid__in=members)
    return set(found.values_list("member__uuid", flat=True))


def drawn(wave: Wave) -> dict[str, str]:
    """{key in the snapshot: what to call them} of who on this wave's lists agreed to the drawing for staff.

    Empty when the lists can no longer be told.
    """
    rows = TieConsent.objects.filter(
        partnership_id=wave.partnership_id,
        ended_at=None,
        shown_to=TieConsent.ShownTo.PARTNERSHIP,
        member__in=RosterRow.objects.filter(wave=wave, member__isnull=False).values("member"),
    ).values_list("member__uuid", "called", "member__name", "member__organisation__name")
    try:
        known = rosters.alters(wave)
    except LookupError:
        return {}
    return {
        known[rosters.key_of(wave, member)]: name if called == TieConsent.Called.NAME else organisation
        for member, called, name, organisation in rows
    }
