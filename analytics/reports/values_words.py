"""What the values report says in words: counts, and how much is not coded yet."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures.disclosure.policy import CANNOT
from analytics.models import Perception, SourceKind, code_names
from analytics.reports import loop_words, wording
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import ANY, Table
from analytics.selectors.sources import OPEN_ANSWER
from foundation.templatetags.tandem import number

ELSEWHERE = {**dict(SourceKind.choices), OPEN_ANSWER: gettext_lazy("Open answer")}
"""Texts that are no suggestions; each is a kind and a channel of its own."""


def summary(report: ValuesReport) -> str:
    """The code most often found obstructed and realized, as counts of texts.

    Where a count is hidden, only among those shown: an order over all would say how large the hidden one can be.
    """
    if not report.coded:
        return _("Nothing is coded yet.")
    parts = [part for seen in ("realized", "obstructed") if (part := _most(report, seen))]
    if not parts:
        return _("What is coded so far is too little to show.")
    return " ".join(parts)


def not_coded(report: ValuesReport) -> str:
    """Always said: it is part of every denominator."""
    return _("Not coded yet: %(count)s of %(n)s.") % {
        "count": number(report.not_coded),
        "n": number(report.n),
    }


def agreement(report: ValuesReport) -> str:
    """How far two coders agree on the sets of codes they gave."""
    if not report.twice:
        return _("No text was read by two coders yet, so agreement is not known.")
    return _("Agreement of coders over all codes: alpha %(alpha)s, on %(n)s texts read by two or more.") % {
        "alpha": wording.with_interval(report.agreement, digits=2),
        "n": number(report.twice),
    }


def code(key: str) -> str:
    """A value or factor by its name."""
    return str(code_names()[key])


def column(seen: str, group: str) -> str:
    """ "Obstructed, Complaint"."""
    where = (
        str(loop_words.KINDS.get(group) or ELSEWHERE.get(group) or loop_words.name(group)) if group else ""
    )
    if seen == ANY:
        return where
    name = _("Expected") if seen == "expected" else str(Perception(seen).label)
    return f"{where}: {name}" if where else name


def hidden(found: Table) -> bool:
    """True when no cell of the table may be shown."""
    return bool(found.rows) and all(each == CANNOT for cells in found.rows.values() for each in cells)


def note(found: Table) -> str:
    """Said above a table in which much is hidden."""
    if hidden(found):
        return _("This table cannot be shown: too few coded texts.")
    if any(seen == ANY for seen, _group in found.columns):
        return _("Too few to tell realized from obstructed here, so they are put together.")
    return ""


def cell(found: int | str) -> str:
    """A count, or that there is none to show (`few` says why)."""
    return _("too few") if found == CANNOT else number(int(found))


def few(found: Table, k: int) -> str:
    """What "too few" means, below a table that says it."""
    if hidden(found) or not any(each == CANNOT for cells in found.rows.values() for each in cells):
        return ""
    return _(
        "Where it says “too few”, fewer than %(k)s texts say so, or the count would give another one away."
    ) % {"k": number(k)}


def _most(report: ValuesReport, seen: str) -> str:
    counts = {
        key: cells[report.seen.columns.index((seen, ""))]
        for key, cells in report.seen.rows.items()
        if (seen, "") in report.seen.columns
    }
    shown = {key: count for key, count in counts.items() if isinstance(count, int) and count}
    if not shown:
        return ""
    most = max(shown, key=lambda key: shown[key])
    words = {"name": code(most), "count": number(shown[most]), "coded": number(report.coded)}
    if CANNOT in counts.values():
        return _among_shown(seen) % words
    if seen == "realized":
        return _("%(name)s is most often seen as realized: in %(count)s of %(coded)s coded texts.") % words
    return _("%(name)s is most often seen as obstructed: in %(count)s of %(coded)s coded texts.") % words


def _among_shown(seen: str) -> str:
    if seen == "realized":
        return _(
            "Of what can be shown, %(name)s is most often seen as realized: in %(count)s of %(coded)s coded texts."
        )
    return _(
        "Of what can be shown, %(name)s is most often seen as obstructed: in %(count)s of %(coded)s coded texts."
    )
