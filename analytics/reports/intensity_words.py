"""What the intensity report says in words, built from its figures by rules. A question is asked, nothing is judged."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from analytics.datasets.intensity import DIMENSIONS, INTENSITY
from analytics.measures.bands import PROVISIONAL_CUTS
from analytics.reports import wording
from analytics.reports.cells import Cell
from analytics.reports.intensity import IntensityReport

SURE = 0.05


def summary(report: IntensityReport) -> str:
    """Where each level stands in the latest wave, and which dimension moved."""
    return f"{standing(report)} {movement(report)}".strip()


def standing(report: IntensityReport) -> str:
    """One sentence: each level's intensity in the latest wave with its interval, and n of N."""
    if not report.waves:
        return _("No wave is closed yet, so there is nothing to show.")
    wave = {"wave": report.waves[-1].number}
    shown = [one for one in report.latest if one.shown and one.figures[INTENSITY].defined]
    if not shown:
        return _("The answers of wave %(wave)s cannot be shown: too few people.") % wave
    levels = "; ".join(_stands(one) for one in shown)
    return _("Intensity in wave %(wave)s, on a scale from 0 to 100: %(levels)s.") % {**wave, "levels": levels}


def movement(report: IntensityReport) -> str:
    """Which dimension moved since the wave before, beyond what chance explains."""
    if len(report.waves) < 2:
        return ""
    moved = [sentence for one in report.latest if (sentence := _moved(one))]
    before = {"wave": report.waves[-2].number}
    if not moved:
        return _("Since wave %(wave)s no dimension moved more than chance can explain.") % before
    return _("What moved since wave %(wave)s: %(moves)s.") % {**before, "moves": "; ".join(moved)}


def questions(report: IntensityReport) -> list[str]:
    """Open questions to the partners, where strain or values at odds rise while intensity is high."""
    cut = PROVISIONAL_CUTS.values[-1]
    found = []
    for one in report.latest:
        level = one.figures[INTENSITY].value if one.shown else None
        rising = [name for name in ("strain", "value_conflict") if _rises(one, name)]
        if level is not None and level >= cut and rising:
            found.append(
                _(
                    "%(level)s: %(what)s rose while intensity is high. Would a quieter period help or harm now?"
                )
                % {
                    "level": wording.GROUPS[one.group],
                    "what": wording.listed([_inside(wording.QUANTITIES[name]) for name in rising]),
                }
            )
    return found


def band(one: Cell) -> str:
    """The band, only when all three dimensions lie in it; else which one differs, or why there is none."""
    if not one.shown or one.profile is None:
        return wording.reason(one.reason or "cannot be shown")
    label = str(wording.BANDS[one.profile.label])
    if one.profile.differing:
        apart = [_inside(wording.QUANTITIES[name]) for name in one.profile.differing]
        said = ngettext(
            "%(label)s: %(dimensions)s stands apart", "%(label)s: %(dimensions)s stand apart", len(apart)
        )
        return said % {"label": label, "dimensions": wording.listed(apart)}
    return label


def imbalances(one: Cell) -> list[str]:
    """Pairs of dimensions out of step with each other."""
    return [
        _("%(first)s lies %(points)s points from %(second)s (%(interval)s)")
        % {
            "first": wording.QUANTITIES[gap.first],
            "second": _inside(wording.QUANTITIES[gap.second]),
            "points": wording.plain(gap.value or 0.0, signed=True),
            "interval": wording.interval(gap, signed=True),
        }
        for gap in one.gaps
        if gap.flagged
    ]


def together(report: IntensityReport) -> list[str]:
    """Which levels cannot be shown on their own, or at all."""
    found = [
        _("%(levels)s cannot be shown on their own: too few people. They are put together.")
        % {"levels": wording.listed([str(wording.GROUPS[level]) for level in levels])}
        for levels in report.groups.values()
        if len(levels) > 1
    ]
    return found + [
        _("%(level)s cannot be shown: too few people.") % {"level": wording.GROUPS[one.group]}
        for one in report.latest
        if not one.shown and one.reason == "cannot be shown"
    ]


def _stands(one: Cell) -> str:
    figure = one.figures[INTENSITY]
    return _("%(level)s %(figure)s, with %(n)s of %(invited)s answers") % {
        "level": _inside(wording.GROUPS[one.group]),
        "figure": wording.with_interval(figure),
        "n": one.n,
        "invited": one.invited,
    }


def _moved(one: Cell) -> str:
    """ "project level: trust −9 (−14 to −4)"; empty when nothing moved."""
    parts = [
        f"{_inside(wording.QUANTITIES[name])} {wording.with_interval(one.moved[name].model, signed=True)}"
        for name in DIMENSIONS
        if name in one.moved and one.moved[name].p <= SURE and one.moved[name].model.excludes_zero
    ]
    return f"{_inside(wording.GROUPS[one.group])}: {wording.listed(parts)}" if parts else ""


def _inside(name: object) -> str:
    """A name inside a sentence: small first letter, except in German."""
    text = str(name)
    return text if (get_language() or "en").startswith("de") else text[:1].lower() + text[1:]


def _rises(one: Cell, name: str) -> bool:
    change = one.moved[name].model if name in one.moved else None
    return change is not None and change.low is not None and change.low > 0
