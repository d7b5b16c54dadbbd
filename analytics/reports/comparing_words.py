"""A comparison in words: what is alike, what is not asked alike, and never who is ahead."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from analytics.measures.figure import Figure
from analytics.reports import wording
from analytics.reports.comparing import OTHER_QUESTIONS, Case, ComparisonReport, Pattern
from foundation.templatetags.tandem import day, number


def comparable(report: ComparisonReport) -> str:
    """Which quantities are compared, and which are not."""
    if not report.comparable:
        return _("The questionnaires have no quantity in common, so nothing is compared.")
    said = _("Asked alike, so compared: %(names)s.") % {"names": _names(report.comparable)}
    if not report.other:
        return said
    return f"{said} " + _("Not asked alike, so not compared: %(names)s.") % {"names": _names(report.other)}


def case(one: Case) -> str:
    """What a case brings."""
    return _("%(name)s: %(waves)s waves from %(first)s to %(last)s, edition %(edition)s.") % {
        "name": one.name,
        "waves": number(one.waves),
        "first": day(one.first),
        "last": day(one.last),
        "edition": number(one.edition),
    }


def structure(one: Case) -> str:
    """How far apart the levels are in the last wave."""
    if one.spread is None:
        return _("%(name)s: fewer than two levels can be shown.") % {"name": one.name}
    return _("%(name)s: %(points)s points between its levels in the last wave.") % {
        "name": one.name,
        "points": wording.plain(one.spread),
    }


def course(one: Case) -> str:
    """When levels changed by the rule for phases."""
    begun = [
        _("%(level)s on %(days)s")
        % {"level": wording.GROUPS[each.group], "days": wording.listed([day(at) for at in each.phases])}
        for each in one.patterns
        if each.phases
    ]
    if not begun:
        return _("%(name)s: no new phase.") % {"name": one.name}
    return _("%(name)s: a new phase began at %(begun)s.") % {"name": one.name, "begun": "; ".join(begun)}


def pattern(one: Pattern) -> list[str]:
    """First, last and lowest intensity of a level."""
    if one.first is None or one.last is None or one.lowest is None or one.lowest_on is None:
        return [wording.reason("cannot be shown")] * 3
    return [
        wording.plain(one.first),
        wording.plain(one.last),
        _("%(value)s on %(day)s") % {"value": wording.plain(one.lowest), "day": day(one.lowest_on)},
    ]


def figure(one: Figure) -> str:
    """A figure with its interval, or why there is none."""
    return _("other questions") if one.reason == OTHER_QUESTIONS else wording.with_interval(one)


def _names(quantities: Iterable[str]) -> str:
    return wording.listed([str(wording.QUANTITIES[name]) for name in quantities])
