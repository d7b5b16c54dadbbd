"""A partner's own results in words, for the page and the message."""

from django.utils.translation import gettext as _

from analytics.datasets.intensity import INTENSITY
from analytics.reports import wording
from analytics.reports.own import OwnReport


def sentence(own: OwnReport) -> str:
    """Where the level stands, n of N, and where it stood last time."""
    group = {"group": wording.GROUPS[own.group]}
    found = next((one for one in own.lines if one.quantity == INTENSITY), None)
    if not own.cell.shown or found is None:
        return _("%(group)s: too few people answered to show figures.") % group
    now = _(
        "%(group)s: intensity %(value)s on a scale from 0 to 100. %(n)s of %(invited)s people answered."
    ) % {
        **group,
        "value": wording.with_interval(found.now),
        "n": own.cell.n,
        "invited": own.cell.invited,
    }
    if found.before is None:
        return now
    last = _("Last time: %(value)s.") % {"value": wording.with_interval(found.before)}
    return f"{now} {last}"


def rows(own: OwnReport) -> list[list[str]]:
    """[quantity, now, last time, change] as texts."""
    return [
        [
            str(wording.QUANTITIES[one.quantity]),
            wording.with_interval(one.now),
            wording.with_interval(one.before) if one.before else "–",
            wording.with_interval(one.change, signed=True) if one.change else "–",
        ]
        for one in own.lines
    ]
