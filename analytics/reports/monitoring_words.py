"""The monitoring report in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from analytics.reports import wording
from analytics.reports.monitoring import (
    DONE,
    FEW,
    GAIN,
    LITTLE,
    NEVER,
    LevelWatch,
    MonitoringReport,
)


def advice(level: LevelWatch) -> str:
    """Is another reminder worth it here?"""
    if level.advice == NEVER:
        return _(
            "Too few people were asked to show this level on its own; it is put together with its neighbour."
        )
    if level.advice == DONE:
        return _("Everybody has answered.")
    if level.advice == FEW:
        return ngettext(
            "%(count)s more answer is needed before this level can be shown: a reminder is worth it.",
            "%(count)s more answers are needed before this level can be shown: a reminder is worth it.",
            level.needed,
        ) % {"count": level.needed}
    return _later(level)


def _later(level: LevelWatch) -> str:
    if level.advice == GAIN and level.now is None:
        return _("A reminder is worth it: with everyone, a change of %(all)s points would be noticed.") % {
            "all": points(level.all)
        }
    if level.advice == GAIN:
        return _(
            "A reminder is worth it: it could bring the smallest change you notice from %(now)s to %(all)s points."
        ) % {
            "now": points(level.now),
            "all": points(level.all),
        }
    if level.advice == LITTLE:
        return _("Another reminder adds little: %(now)s points now, %(all)s with everyone.") % {
            "now": points(level.now),
            "all": points(level.all),
        }
    return _("Enough to be shown. How precise, is known after two closed waves.")


def points(value: float | None) -> str:
    """A number of points with one decimal; a dash when it is not known."""
    return "–" if value is None else wording.plain(value, digits=1)


def rests_on(report: MonitoringReport) -> str:
    """What the precision was computed from."""
    if report.sd is None:
        return _("Precision is not known yet: it needs two closed waves with the same people.")
    return _(
        "From the waves before: one person's score moves by %(sd)s points from wave to wave (standard deviation, %(pairs)s pairs). The smallest change is the one found four times out of five (MDC80)."
    ) % {"sd": points(report.sd), "pairs": report.sd_pairs}
