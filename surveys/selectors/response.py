"""How many answered, by group: n of N, never an answer."""

from django.db.models import Count, F

from partnerships.models import Level
from surveys.models import Invitation, Wave
from surveys.records import Rate
from surveys.selectors import snapshots

LEVELS = tuple(Level.values)
KEPT = ("closed", "published")


def by_level(wave: Wave) -> list[Rate]:
    """In the order of the levels; only levels that were asked."""
    rows = {key: (answered, invited) for key, answered, invited in _counted(wave, "level")} or _imported(wave)
    return [Rate(level, str(Level(level).label), *rows[level]) for level in LEVELS if level in rows]


def by_organisation(wave: Wave) -> list[Rate]:
    """By the member's organisation today, sorted for people."""
    rows = _counted(wave, "member__organisation__name")
    return sorted((Rate(name, name, *counts) for name, *counts in rows), key=lambda one: one.name.casefold())


def total(wave: Wave) -> Rate:
    """The whole wave."""
    invited = Invitation.objects.filter(wave=wave)
    counts = invited.aggregate(answered=Count("participation"), invited=Count("id"))
    if counts["invited"] or wave.state not in KEPT:
        return Rate("all", "", counts["answered"], counts["invited"])
    imported = _imported(wave).values()
    return Rate("all", "", sum(each[0] for each in imported), sum(each[1] for each in imported))


def _imported(wave: Wave) -> dict[str, tuple[int, int]]:
    """Of a wave whose answers were imported: nobody was invited here, but the snapshot knows who was asked."""
    taken = snapshots.of_wave(wave) if wave.state in KEPT else None
    if taken is None:
        return {}
    levels = dict.fromkeys(one.level for one in taken.invited)
    return {level: (taken.level.count(level), taken.invited_on(level)) for level in levels}


def unreachable(wave: Wave) -> int:
    """Invited, but without an address: someone has to hand them their link."""
    return Invitation.objects.filter(wave=wave, channel="none").count()


def _counted(wave: Wave, group: str) -> list[tuple[str, int, int]]:
    rows = Invitation.objects.filter(wave=wave).values(key=F(group))
    counted = rows.annotate(answered=Count("participation"), invited=Count("id"))
    return [(row["key"], row["answered"], row["invited"]) for row in counted]
