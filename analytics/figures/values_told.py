"""The tables of the values page: who, why, what with what. Beside each row stands what each count of it counts ("behind")."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from analytics.figures.document import Figure
from analytics.reports import values_words as words
from analytics.reports import wording
from analytics.reports.overlaps import SIDES, Overlap
from analytics.reports.values import ValuesReport
from analytics.reports.values_behind import FACTOR, TABLES, CellAsked
from analytics.reports.values_tables import BESIDE, Cell, Table
from foundation.templatetags.tandem import number

Told = tuple[str, CellAsked | None]
"""A cell of a table in words, and what it counts when there is something behind it."""


def tables(report: ValuesReport) -> list[Figure]:
    """After the first: by kind, channel, whose doing, why, both, and factors with values."""
    titles = {
        "kind": _("By kind"),
        "channel": _("By channel"),
        "actor": _("Whose doing it is"),
        "motive": _("Why a value is upheld or not"),
    }
    made = []
    for key, title in titles.items():
        found: Table = getattr(report, TABLES[key])
        made.append({**table(key, title, found), "method": words.few(found, report.k)})
    return [*made, _crossed(report), *_overlaps(report)]


def table(key: str, title: str, found: Table) -> Figure:
    """One table as it is. `key` "" is the first one."""
    rows = {} if key and words.hidden(found) else found.rows
    return _figure(
        key or "seen",
        title,
        [_("Value or factor"), *(words.column(*column) for column in found.columns)],
        [
            [
                (words.code(code), None),
                *(
                    _told(cell, CellAsked(code, column[0], key, column[1]))
                    for column, cell in zip(found.columns, cells, strict=True)
                ),
            ]
            for code, cells in rows.items()
        ],
        sentence=words.note(found),
    )


def _crossed(report: ValuesReport) -> Figure:
    """One row a code and whose doing, where a count can be shown; one column a perception and why."""
    found = report.by_actor_motive
    columns = list(dict.fromkeys((seen, group.split(BESIDE)[1]) for seen, group in found.columns))
    rows = []
    for code, cells in found.rows.items():
        told = dict(zip(found.columns, cells, strict=True))
        for actor in dict.fromkeys(group.split(BESIDE)[0] for _seen, group in found.columns):
            asked = [(seen, f"{actor}{BESIDE}{motive}") for seen, motive in columns]
            if any(isinstance(cell := told.get(each), int) and cell for each in asked):
                name = f"{words.code(code)}: {words.group_name(actor)}"
                rows.append([(name, None), *(_inside(code, each, told.get(each)) for each in asked)])
    return _figure(
        "actor-motive",
        _("Whose doing, and why"),
        [_("Value or factor"), *(words.column(seen, motive) for seen, motive in columns)],
        rows,
        sentence="" if rows else _("Whose doing and why cannot be shown at once: too few coded texts."),
        method=_("Only rows in which a count can be shown.") if rows else "",
    )


def _inside(code: str, column: tuple[str, str], cell: Cell | None) -> Told:
    """A pair that nobody names in this perception has no cell."""
    return ("–", None) if cell is None else _told(cell, CellAsked(code, column[0], "actor_motive", column[1]))


def _overlaps(report: ValuesReport) -> list[Figure]:
    pairs: dict[tuple[str, str], dict[str, Overlap]] = {}
    for one in report.overlaps:
        pairs.setdefault((one.factor, one.value), {})[one.seen] = one
    if not pairs:
        return []
    rows: list[list[Told]] = []
    for (factor, value), sides in pairs.items():
        if any(isinstance(one.both, int) for one in sides.values()):
            name = _("%(factor)s with %(value)s") % {"factor": words.code(factor), "value": words.code(value)}
            rows.append([(name, None), *(each for side in SIDES for each in _pair(sides.get(side)))])
    head = [each for side in SIDES for each in (words.column(side, ""), _("Jaccard"))]
    return [
        _figure(
            "overlaps",
            _("Which factor is told together with which value"),
            [_("Factor and value"), *head],
            rows,
            sentence=words.overlap_note(report),
            method=_(
                "Texts that tell both, seen alike: both realized (a factor helps), or both obstructed (it hinders). Jaccard: of the texts that tell either, the share that tell both. Exploratory: told together is not cause. Left out or “too few”: fewer than %(k)s texts tell both, only one of them, or neither. Method: co-occurrence, Jaccard v1."
            )
            % {"k": number(report.k)},
        )
    ]


def _pair(one: Overlap | None) -> list[Told]:
    if one is None:
        return [("–", None), ("–", None)]
    jaccard = "–" if one.jaccard is None else number(one.jaccard, 2)
    return [_told(one.both, CellAsked(one.value, one.seen, FACTOR, one.factor)), (jaccard, None)]


def _told(cell: Cell, asked: CellAsked) -> Told:
    return (words.cell(cell), asked if isinstance(cell, int) and cell else None)


def agreement(report: ValuesReport) -> Figure:
    """How far two coders agree, code by code."""
    return _figure(
        "agreement",
        _("How far coders agree, code by code"),
        [_("Value or factor"), _("Krippendorff's alpha")],
        [
            [(words.code(code), None), (wording.with_interval(alpha, digits=2), None)]
            for code, alpha in report.by_code.items()
        ],
        method=_(
            "Nominal alpha on whether the code was given, interval of 95 percent over texts. No variation is undefined, not 1."
        ),
    )


def _figure(key: str, title: str, head: list[str], rows: Sequence[Sequence[Told]], **others: Any) -> Figure:
    made = {"caption": title, "head": head, "rows": [[text for text, _asked in row] for row in rows]}
    behind = [[asked for _text, asked in row] for row in rows]
    return {"key": key, "title": title, "table": made, "behind": behind, **others}
