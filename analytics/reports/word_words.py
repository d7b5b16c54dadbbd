"""What the report on the partners' word says in sentences. Unknown is unknown: never kept, never broken."""

from django.utils.translation import gettext as _

from analytics.measures.promises import Keeping
from analytics.reports.word import Obligations, Requests, WordReport
from foundation.templatetags.tandem import number


def obligations(report: WordReport) -> str:
    """How many obligations are met, and of how many nobody knows."""
    one = report.all.obligations
    if not one.n:
        return _("No obligation of an agreement is on record.")
    said = _(
        "Obligations in agreements: %(n)s. Met: %(met)s, not met: %(unmet)s, not known: %(unknown)s."
    ) % {
        "n": number(one.n),
        "met": number(one.met),
        "unmet": number(one.unmet),
        "unknown": number(one.unknown),
    }
    late = _("Not known though the day has passed: %(late)s.") % {"late": number(one.late)}
    undated = _("Without a day in the data: %(undated)s.") % {"undated": number(one.undated)}
    return " ".join([said, *([late] if one.late else []), *([undated] if one.undated else [])])


def requests(report: WordReport) -> str:
    """How many requests for data were answered, and how long the others wait."""
    one = report.all.requests
    if not one.n:
        return _("No request for data is on record.")
    said = _(
        "Requests for data: %(n)s. Delivered: %(delivered)s, refused: %(refused)s, waiting: %(waiting)s."
    ) % {
        "n": number(one.n),
        "delivered": number(one.delivered),
        "refused": number(one.refused),
        "waiting": number(one.waiting),
    }
    if one.longest is None:
        return said
    return f"{said} " + _("Longest wait in days: %(days)s.") % {"days": number(one.longest)}


def kept(figure: Keeping) -> str:
    """ "3 of 5", with those that are not due apart."""
    said = _("%(kept)s of %(n)s") % {"kept": number(figure.kept), "n": number(figure.n)} if figure.n else "–"
    if not figure.not_due:
        return said
    open_ = _("%(open)s not due") % {"open": number(figure.not_due)}
    return f"{said}, {open_}"


def met(one: Obligations) -> str:
    """ "2 met, 1 not, 3 not known"."""
    if not one.n:
        return "–"
    return _("%(met)s met, %(unmet)s not, %(unknown)s not known") % {
        "met": number(one.met),
        "unmet": number(one.unmet),
        "unknown": number(one.unknown),
    }


def came(one: Requests) -> str:
    """ "1 delivered, 0 refused, 2 waiting (longest 40 days)"."""
    if not one.n:
        return "–"
    said = _("%(delivered)s delivered, %(refused)s refused, %(waiting)s waiting") % {
        "delivered": number(one.delivered),
        "refused": number(one.refused),
        "waiting": number(one.waiting),
    }
    if one.longest is None:
        return said
    longest = _("longest %(days)s days") % {"days": number(one.longest)}
    return f"{said} ({longest})"
