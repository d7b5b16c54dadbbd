"""What the network report says in words. Asymmetry first; a tie nobody told of is missing, not absent."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures.disclosure.rounding import unit_of
from analytics.measures.figure import Figure
from analytics.reports import wording
from analytics.reports.network import Between, LevelTies, NetworkReport
from foundation.templatetags.tandem import number
from partnerships.models import ActorGroup

REASONS = {
    "not drawn person by person: no consent is on record": gettext_lazy(
        "Who works with whom is not drawn person by person: that needs the explicit consent of each member, and nobody on these lists has given it yet. What can be told without it stands here."
    ),
    "not drawn: so few did not agree that the drawing would tell about them": gettext_lazy(
        "Who works with whom is not drawn person by person: so few on these lists did not agree that a drawing of the others would tell about them."
    ),
    "not drawn: organisations were asked about, not people": gettext_lazy(
        "This survey asked about organisations, so there are no people to draw."
    ),
    "no person is in this report: those who agreed are drawn on the page only": gettext_lazy(
        "No person is in this file. Those who agreed are drawn on the page only: a consent can be taken back, a file cannot."
    ),
    "not in the data: whose organisation answered is not kept": gettext_lazy(
        "not in the data: whose organisation answered is not kept"
    ),
    "undefined: the lists can no longer be told": gettext_lazy(
        "undefined: the lists can no longer be told, their key was destroyed"
    ),
    "undefined: fewer than two on the list": gettext_lazy("undefined: fewer than two on the list"),
    "undefined: fewer than three on the roster": gettext_lazy("undefined: fewer than three on the list"),
    "undefined: fewer than 80 % answered": gettext_lazy("undefined: fewer than 80 percent answered"),
    "undefined: the roster was not complete": gettext_lazy("undefined: the list was not complete"),
    "undefined: several lists": gettext_lazy("undefined: more than one body"),
    "undefined: no tie reported by two": gettext_lazy("undefined: no tie that both could tell of"),
    "undefined: no pair with two reports": gettext_lazy("undefined: no pair told of by both"),
}


def reason(text: str) -> str:
    """Why there is no figure."""
    return str(REASONS[text]) if text in REASONS else wording.reason(text)


def actor(name: str) -> str:
    """A kind of actor by its name."""
    return str(ActorGroup(name).label)


def points(figure: Figure) -> str:
    """A difference or a mean on the scale of 0 to 4, or why there is none."""
    return wording.value(figure, digits=1) if figure.defined else reason(figure.reason)


def rate(figure: Figure) -> str:
    """A share, or why there is none; one that was rounded so that it tells about nobody says so."""
    if not figure.defined:
        return reason(figure.reason)
    return _about(figure, wording.share(figure))


def evenness(figure: Figure) -> str:
    """Centralization, from 0 to 1, or why there is none."""
    if not figure.defined:
        return reason(figure.reason)
    return _about(figure, wording.value(figure, digits=2))


def _about(figure: Figure, text: str) -> str:
    return _("about %(figure)s") % {"figure": text} if unit_of(figure) else text


def mean(figure: Figure) -> str:
    """ "2.1 (1.8 to 2.4)", or why there is none."""
    return wording.with_interval(figure, digits=1) if figure.defined else reason(figure.reason)


def summary(report: NetworkReport) -> str:
    """How far two reports of each other lie apart in the last wave: level by level, or between kinds of actors."""
    if not report.waves:
        return _("Nobody was asked yet who works with whom.")
    if report.source == "organisations":
        known = _(
            "Each organisation is reported of by people of others; whose organisation answered is not kept."
        )
        return f"{sides(report)} {known}".strip()
    told = [_level(one) for one in report.latest if one.shown and one.asymmetry.defined]
    if not told:
        return _("The reports of wave %(wave)s cannot be compared pair by pair.") % {
            "wave": report.waves[-1].number
        }
    return _("Two people's reports of each other differ, on a scale from 0 to 4: %(levels)s.") % {
        "levels": "; ".join(told)
    }


def sides(report: NetworkReport) -> str:
    """The two kinds of actors whose reports of each other lie furthest apart; empty when no two can be compared."""
    apart = asymmetries(report)
    if not apart:
        return ""
    one, other = max(apart, key=lambda pair: abs((pair[0].mean.value or 0) - (pair[1].mean.value or 0)))
    return _("Furthest apart: %(one)s on %(other)s %(there)s, %(other)s on %(one)s %(back)s.") % {
        "one": actor(one.by),
        "other": actor(one.about),
        "there": mean(one.mean),
        "back": mean(other.mean),
    }


def asymmetries(report: NetworkReport) -> list[tuple[Between, Between]]:
    """Pairs of kinds of actors with a report from each side, in the last wave."""
    last = report.waves[-1].number if report.waves else 0
    known = {(one.by, one.about): one for one in report.between if one.wave == last and one.mean.defined}
    return [
        (one, known[about, by]) for (by, about), one in known.items() if by < about and (about, by) in known
    ]


def counted(report: NetworkReport) -> str:
    """n of N, and how the pairs were told of."""
    last = report.waves[-1]
    said = _("%(n)s of %(invited)s people asked answered in wave %(wave)s.") % {
        "n": number(last.answered),
        "invited": number(last.invited),
        "wave": last.number,
    }
    shown = [one.pairs for one in report.latest if one.pairs]
    if not shown:
        return said
    pairs = _(
        "Pairs shown: %(all)s; told of by both %(both)s, by one %(one)s (unconfirmed), by none %(none)s (missing, not absent)."
    ) % {
        "all": number(sum(one.all for one in shown)),
        "both": number(sum(one.both for one in shown)),
        "one": number(sum(one.one for one in shown)),
        "none": number(sum(one.none for one in shown)),
    }
    return f"{said} {pairs}"


def _level(one: LevelTies) -> str:
    return f"{wording.GROUPS[one.group]} {points(one.asymmetry)}"
