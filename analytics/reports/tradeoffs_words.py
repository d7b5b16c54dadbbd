"""Trade-offs in words: what was favoured over what. Nothing is called right."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from analytics.datasets.tradeoffs import Decided
from analytics.reports import wording
from analytics.reports.tradeoffs import TradeoffReport, in_force
from foundation.localised import Localised
from foundation.templatetags.tandem import day, number
from partnerships.models.decisions import PublicValue


def value(key: str) -> str:
    """A value by its name."""
    return str(PublicValue(key).label)


def text(given: Mapping[str, str]) -> str:
    """In the reader's language; a name has none."""
    return given[""] if "" in given else str(Localised(dict(given)))


def summary(report: TradeoffReport) -> str:
    """How many decisions favour what over what most often, and which pairs went both ways."""
    if not report.n:
        return _("No decision is on record.")
    most = max(one.n for one in report.pairs)
    named = wording.listed(
        [
            _("%(favoured)s over %(curtailed)s")
            % {"favoured": value(one.favoured), "curtailed": value(one.curtailed)}
            for one in report.pairs
            if one.n == most
        ][:3]
    )
    parts = [
        ngettext(
            "%(n)s decision is on record, %(now)s of them in force.",
            "%(n)s decisions are on record, %(now)s of them in force.",
            report.n,
        )
        % {"n": number(report.n), "now": number(report.in_force)},
        _("Most often (%(most)s): %(pairs)s.") % {"most": number(most), "pairs": named},
    ]
    parts += [
        _("%(one)s and %(other)s were each favoured over the other.")
        % {"one": value(one), "other": value(other)}
        for one, other in report.both_ways
    ]
    if report.late:
        parts.append(
            _("%(late)s in force were to be looked at again and were not.") % {"late": number(report.late)}
        )
    return " ".join(parts)


def standing(one: Decided, report: TradeoffReport) -> str:
    """In force, ended or to come."""
    if in_force(one, report.today):
        return _("in force")
    if one.ended_on is not None:
        return _("ended on %(day)s") % {"day": day(one.ended_on)}
    return _("from %(day)s") % {"day": day(one.decided_on)}
