"""Kind of partner, core, capacity, and what runs along the levels, as tables of the intensity page."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.reports import structure_words as words
from analytics.reports import wording
from analytics.reports.levels import BANDS
from analytics.reports.structure import QUANTITIES, CutTold, StructureReport
from foundation.templatetags.tandem import number

Figure = dict[str, Any]


def figures(report: StructureReport) -> list[Figure]:
    """Tables of the latest wave; none before one is closed."""
    if report.wave is None:
        return []
    found = [_cut(one, report) for one in report.cuts]
    found += [_along(report), *_splits(report), *_placings(report)]
    return found


def _table(key: str, title: str, head: list[str], rows: list[list[str]], **others: str) -> Figure:
    table = {"caption": title, "head": head, "rows": rows}
    return {"key": key, "title": title, "sentence": "", "table": table, "counted": "", "method": "", **others}


def _names() -> list[str]:
    return [str(wording.QUANTITIES[name]) for name in QUANTITIES]


def _cut(one: CutTold, report: StructureReport) -> Figure:
    rows = [
        [
            words.part(part.name, one.name),
            *(
                wording.with_interval(part.figures[name]) if part.figures else _("too few")
                for name in QUANTITIES
            ),
            "–" if part.n is None else number(part.n),
        ]
        for part in one.parts
    ]
    return _table(
        f"by-{one.name}",
        str(words.CUTS[one.name]),
        ["", *_names(), _("n")],
        rows,
        sentence=wording.reason(one.reason).capitalize() + "." if one.reason else "",
        method=_(
            "Wave %(wave)s. Means with 95%% interval of people scored on all three dimensions, rounded so that beside the levels they tell about nobody. Groups under %(k)s people are not shown. Method: structure v1."
        )
        % {"wave": report.wave, "k": report.k}
        if rows
        else "",
    )


def _along(report: StructureReport) -> Figure:
    return _table(
        "along",
        _("Along the levels, from strategic to project"),
        ["", _("Trend (Somers' d)"), _("After adjusting for capacity")],
        [
            [
                str(wording.QUANTITIES[one.quantity]),
                words.trend(one),
                wording.plain(one.adjusted, digits=2, signed=True) if one.adjusted is not None else "–",
            ]
            for one in report.along
        ],
        sentence=words.exchange(report.exchange),
        counted=words.tested(report),
        method=_(
            "−1 falls at every step, +1 rises at every step; neither is better. Adjusted: differences between paid, beside a job and volunteer taken out."
        ),
    )


def _splits(report: StructureReport) -> list[Figure]:
    if not report.splits:
        return []
    return [
        _table(
            "splits",
            _("Where answers divide"),
            ["", _("Agreement (rwg)"), _("How they divide")],
            [
                [
                    f"{wording.GROUPS[one.group]}: {wording.QUANTITIES[one.quantity]}",
                    words.agreement(one),
                    words.split(one),
                ]
                for one in report.splits
            ],
            method=_(
                "Levels whose answers agree no better than random ones would. A mean says little there: the people of a level see it differently."
            ),
        )
    ]


def _placings(report: StructureReport) -> list[Figure]:
    if not report.placings:
        return []
    return [
        _table(
            "placings",
            _("Where people place their body themselves"),
            ["", *(str(wording.BANDS[name]) for name in BANDS), _("Band from the scores")],
            [
                [
                    str(wording.GROUPS[one.group]),
                    *(_("too few") if n is None else number(n) for n in one.counts),
                    str(wording.BANDS.get(one.label, "–")),
                ]
                for one in report.placings
            ],
            method=_(
                "People who chose each description, beside the band that the provisional cuts give. They may differ; neither is the right one."
            ),
        )
    ]


def sentences(report: StructureReport) -> list[str]:
    """Open questions to the partners; no figure is told."""
    return words.questions(report)
