"""What the report by kind of partner, core and capacity says in words. Cautions are questions; neither direction is better."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.reports import wording
from analytics.reports.levels import Along, Gap, Split
from analytics.reports.structure import StructureReport
from foundation.templatetags.tandem import number
from partnerships.models.people import ActorGroup, Capacity

CUTS = {
    "actor_group": gettext_lazy("By kind of partner"),
    "core": gettext_lazy("Core and periphery"),
    "capacity": gettext_lazy("By capacity"),
}
CORE = {"core": gettext_lazy("Core"), "periphery": gettext_lazy("Periphery")}
QUESTIONS = {
    "over_dependence": gettext_lazy(
        "%(level)s: partners depend on each other, and waiting for a partner causes problems. Is somebody too dependent, and who could do without?"
    ),
    "over_reliance": gettext_lazy(
        "%(level)s: partners trust each other, and take words they cannot check. Is somebody relied on too much, and what could be checked?"
    ),
    "over_commitment": gettext_lazy(
        "%(level)s: partners are committed, and go on although facts speak against it. Is somebody bound too much, and what would make you stop?"
    ),
}


def part(name: str, cut: str) -> str:
    """One group of a cut as people know it."""
    if cut == "core":
        return str(CORE[name])
    known = ActorGroup if cut == "actor_group" else Capacity
    return str(known(name).label) if name in known.values else (name or _("not said"))


def questions(report: StructureReport) -> list[str]:
    """The cautions as open questions to the partners."""
    return [
        str(QUESTIONS[name]) % {"level": wording.GROUPS[group]}
        for name, groups in report.cautions.items()
        for group in groups
    ]


def trend(one: Along) -> str:
    """ "Somers' d −0.40; 0.31 after adjusting": described only, or with its p over arrangements of whole bodies."""
    if one.d is None:
        return {
            "levels are put together": _("no trend: levels are put together"),
        }.get(one.reason, wording.reason(one.reason))
    said = wording.plain(one.d, digits=2, signed=True)
    if one.p is None:
        return said
    return _("%(d)s (p %(p)s)") % {"d": said, "p": number(one.p, 3)}


def tested(report: StructureReport) -> str:
    """On how many bodies the trend rests, and whether it is tested or described only."""
    told = [one for one in report.along if one.d is not None]
    if not told:
        return ""
    one = told[0]
    if one.p is None:
        return _(
            "%(n)s people in %(bodies)s bodies: too few bodies for a test, so the trend is described only."
        ) % {
            "n": number(one.n),
            "bodies": number(one.bodies),
        }
    return _("%(n)s people in %(bodies)s bodies; whole bodies permuted, %(count)s arrangements.") % {
        "n": number(one.n),
        "bodies": number(one.bodies),
        "count": number(one.arrangements),
    }


def split(one: Split) -> str:
    """How answers divide, or that it cannot be shown."""
    if one.below is None or one.above is None:
        return _("divided; too few on one side to say how")
    return _("%(below)s below the middle of the scale, %(above)s at it or above") % {
        "below": number(one.below),
        "above": number(one.above),
    }


def agreement(one: Split) -> str:
    """The agreement beside what chance reaches."""
    told = number(one.agreement, 2) if one.agreement is not None else wording.reason("cannot be shown")
    return _("%(value)s; chance reaches %(chance)s") % {"value": told, "chance": number(one.chance, 2)}


def exchange(one: Gap | None) -> str:
    """How the upper levels see the exchange, less how the lower ones do."""
    if one is None:
        return _("Exchange between levels: not compared, one side cannot be shown or was not asked.")
    return _("Exchange between levels, as upper levels see it less as lower ones do: %(gap)s points.") % {
        "gap": wording.with_interval(one.figure, signed=True)
    }
