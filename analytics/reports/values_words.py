"""What the values report says in words: counts, and how much is not coded yet."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures.disclosure.policy import CANNOT
from analytics.models import Motive, Perception, SourceKind, code_names
from analytics.reports import loop_words, wording
from analytics.reports.values import ValuesReport
from analytics.reports.values_behind import FACTOR, CellAsked
from analytics.reports.values_tables import ANY, BESIDE, NOT_SAID, SEVERAL, Table
from analytics.selectors.sources import OPEN_ANSWER
from foundation.templatetags.tandem import number
from partnerships.models import ActorGroup

ELSEWHERE = {**dict(SourceKind.choices), OPEN_ANSWER: gettext_lazy("Open answer")}
"""Texts that are no suggestions; each is a kind and a channel of its own."""


GROUPS: dict[str, object] = {
    **dict(ActorGroup.choices),
    **dict(Motive.choices),
    NOT_SAID: gettext_lazy("Not said"),
    SEVERAL: gettext_lazy("More than one"),
}
"""Whose doing it is, and why."""
OVERLAPS = {
    "realized": gettext_lazy(
        "Of what can be shown, %(factor)s helping and %(value)s realized are most often told together: in %(count)s texts."
    ),
    "obstructed": gettext_lazy(
        "Of what can be shown, %(factor)s hindering and %(value)s obstructed are most often told together: in %(count)s texts."
    ),
}


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
    """ "Complaint: Obstructed"."""
    where = group_name(group)
    if seen == ANY:
        return where
    name = _("Expected") if seen == "expected" else str(Perception(seen).label)
    return f"{where}: {name}" if where else name


def group_name(group: str) -> str:
    """A kind, a channel, whose doing, why; "City, to protect an image" for both of the last."""
    if BESIDE in group:
        return ", ".join(group_name(each) for each in group.split(BESIDE))
    known = GROUPS.get(group) or loop_words.KINDS.get(group) or ELSEWHERE.get(group)
    return str(known or loop_words.name(group)) if group else ""


def asked(cell: CellAsked) -> str:
    """Which texts of a code a cell counts."""
    if cell.cut != FACTOR:
        return column(cell.seen, cell.group) or _("Any")
    return f"{column(cell.seen, '')}, {together_with(cell.group)}"


def together_with(factor: str) -> str:
    """ "together with Trust"."""
    return _("together with %(factor)s") % {"factor": code(factor)}


def overlap_note(report: ValuesReport) -> str:
    """The pair most often told together, each way of seeing it by itself; among those that can be shown."""
    said = []
    for side, text in OVERLAPS.items():
        shown = [
            one for one in report.overlaps if one.seen == side and isinstance(one.both, int) and one.both
        ]
        if shown:
            most = max(shown, key=lambda one: int(one.both))
            said.append(
                str(text)
                % {"factor": code(most.factor), "value": code(most.value), "count": number(int(most.both))}
            )
    return " ".join(said) or _("No factor and value are told together often enough to show.")


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
