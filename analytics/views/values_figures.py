"""The tables of the values page: who, why, what with what. Each count that is shown leads to the words behind it."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.utils.html import format_html
from django.utils.translation import gettext as _

from analytics.reports import values_words as words
from analytics.reports import wording
from analytics.reports.overlaps import SIDES, Overlap
from analytics.reports.values import ValuesReport
from analytics.reports.values_behind import FACTOR, TABLES, Asked
from analytics.reports.values_tables import BESIDE, Cell, Table
from foundation.templatetags.tandem import number

Figure = dict[str, Any]


def tables(report: ValuesReport, base: str) -> list[Figure]:
    """After the first: by kind, channel, whose doing, why, both, and factors with values. `base`: as for `table`."""
    titles = {
        "kind": _("By kind"),
        "channel": _("By channel"),
        "actor": _("Whose doing it is"),
        "motive": _("Why a value is upheld or not"),
    }
    made = [
        {
            **table(key, title, getattr(report, TABLES[key]), base),
            "method": words.few(getattr(report, TABLES[key]), report.k),
        }
        for key, title in titles.items()
    ]
    return [*made, _crossed(report, base), *_overlaps(report, base)]


def table(key: str, title: str, found: Table, base: str) -> Figure:
    """One table as it is. `key` "" is the first one; `base`: the page's path without a slash at its end."""
    rows = {} if key and words.hidden(found) else found.rows
    return _figure(
        key or "seen",
        title,
        words.note(found),
        [_("Value or factor"), *(words.column(*column) for column in found.columns)],
        [
            [
                words.code(code),
                *(
                    _cell(cell, Asked(code, column[0], key, column[1]), base)
                    for column, cell in zip(found.columns, cells, strict=True)
                ),
            ]
            for code, cells in rows.items()
        ],
    )


def _crossed(report: ValuesReport, base: str) -> Figure:
    """One row a code and whose doing, where a count can be shown; one column a perception and why."""
    found = report.by_actor_motive
    columns = list(dict.fromkeys((seen, group.split(BESIDE)[1]) for seen, group in found.columns))
    rows = []
    for code, cells in found.rows.items():
        told = dict(zip(found.columns, cells, strict=True))
        for actor in dict.fromkeys(group.split(BESIDE)[0] for _seen, group in found.columns):
            asked = [(seen, f"{actor}{BESIDE}{motive}") for seen, motive in columns]
            if any(isinstance(cell := told.get(each), int) and cell for each in asked):
                rows.append(
                    [f"{words.code(code)}: {words.group_name(actor)}", *_told(code, asked, told, base)]
                )
    return _figure(
        "actor-motive",
        _("Whose doing, and why"),
        "" if rows else _("Whose doing and why cannot be shown at once: too few coded texts."),
        [_("Value or factor"), *(words.column(seen, motive) for seen, motive in columns)],
        rows,
        method=_("Only rows in which a count can be shown.") if rows else "",
    )


def _told(
    code: str, asked: Sequence[tuple[str, str]], told: Mapping[tuple[str, str], Cell], base: str
) -> list[str]:
    return [
        _cell(told[each], Asked(code, each[0], "actor_motive", each[1]), base) if each in told else "–"
        for each in asked
    ]


def _overlaps(report: ValuesReport, base: str) -> list[Figure]:
    pairs: dict[tuple[str, str], dict[str, Overlap]] = {}
    for one in report.overlaps:
        pairs.setdefault((one.factor, one.value), {})[one.seen] = one
    if not pairs:
        return []
    rows = [
        [
            _("%(factor)s with %(value)s") % {"factor": words.code(factor), "value": words.code(value)},
            *(each for side in SIDES for each in _pair(sides.get(side), base)),
        ]
        for (factor, value), sides in pairs.items()
        if any(isinstance(one.both, int) for one in sides.values())
    ]
    head = [each for side in SIDES for each in (words.column(side, ""), _("Jaccard"))]
    return [
        _figure(
            "overlaps",
            _("Which factor is told together with which value"),
            words.overlap_note(report),
            [_("Factor and value"), *head],
            rows,
            method=_(
                "Texts that tell both, seen alike: both realized (a factor helps), or both obstructed (it hinders). Jaccard: of the texts that tell either, the share that tell both. Exploratory: told together is not cause. Left out or “too few”: fewer than %(k)s texts tell both, only one of them, or neither. Method: co-occurrence, Jaccard v1."
            )
            % {"k": number(report.k)},
        )
    ]


def _pair(one: Overlap | None, base: str) -> list[str]:
    if one is None:
        return ["–", "–"]
    jaccard = "–" if one.jaccard is None else number(one.jaccard, 2)
    return [_cell(one.both, Asked(one.value, one.seen, FACTOR, one.factor), base), jaccard]


def _cell(cell: Cell, asked: Asked, base: str) -> str:
    """The count, as a link to its words; read aloud it says of what."""
    if not isinstance(cell, int) or not cell:
        return words.cell(cell)
    query = {"code": asked.code, "seen": asked.seen, "cut": asked.cut, "group": asked.group}
    return format_html(
        '<a class="govuk-link" href="{}/quotes/?{}">{}<span class="govuk-visually-hidden"> {}</span></a>',
        base,
        urlencode({name: value for name, value in query.items() if value}),
        words.cell(cell),
        _("texts: %(code)s, %(which)s") % {"code": words.code(asked.code), "which": words.asked(asked)},
    )


def _figure(
    key: str, title: str, sentence: str, head: list[str], rows: list[list[str]], **others: str
) -> Figure:
    made = {"caption": title, "head": head, "rows": rows}
    return {"key": key, "title": title, "sentence": sentence, "table": made, **others}


def agreement(report: ValuesReport) -> Figure:
    """How far two coders agree, code by code."""
    return _figure(
        "agreement",
        _("How far coders agree, code by code"),
        "",
        [_("Value or factor"), _("Krippendorff's alpha")],
        [
            [words.code(code), wording.with_interval(alpha, digits=2)]
            for code, alpha in report.by_code.items()
        ],
        method=_(
            "Nominal alpha on whether the code was given, interval of 95 percent over texts. No variation is undefined, not 1."
        ),
    )
