"""Kind of partner, core, capacity, and what runs along the levels, as tables of the intensity page."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.reports import structure_words as words
from analytics.reports import wording
from analytics.reports.levels import BANDS
from analytics.reports.structure import CUTS, QUANTITIES, CutTold, Part, StructureReport
from foundation.templatetags.tandem import number

Figure = dict[str, Any]


def figures(report: StructureReport) -> list[Figure]:
    """The cuts of every wave, and of the latest one what runs along the levels; none before one is closed."""
    if report.wave is None:
        return []
    found = [_cut(name, report) for name in CUTS]
    found += [_along(report), *_splits(report), *_placings(report)]
    return found


def _table(key: str, title: str, head: list[str], rows: list[list[str]], **others: str) -> Figure:
    table = {"caption": title, "head": head, "rows": rows}
    return {"key": key, "title": title, "sentence": "", "table": table, "counted": "", "method": "", **others}


def _names() -> list[str]:
    return [str(wording.QUANTITIES[name]) for name in QUANTITIES]


def _cut(name: str, report: StructureReport) -> Figure:
    """One row a group and wave, so that each group is read over the waves; what can never be shown has one row."""
    told = [one for one in report.cuts if one.name == name]
    shown = [one for one in told if one.parts]
    groups = sorted({part.name for one in shown for part in one.parts})
    seen = {part.name for one in shown for part in one.parts if part.figures}
    rows = [
        [f"{words.part(group, name)}, {_wave(one)}", *_figures(part)]
        for group in groups
        if group in seen
        for one in shown
        for part in one.parts
        if part.name == group
    ]
    few = [*[_("too few")] * len(QUANTITIES), "–"]
    rows += [[words.part(group, name), *few] for group in groups if group not in seen]
    if shown:
        rows += [[_wave(one), *few] for one in told if not one.parts]
    reason = told[-1].reason if told and not shown else ""
    return _table(
        f"by-{name}",
        str(words.CUTS[name]),
        ["", *_names(), _("n")],
        rows,
        sentence=wording.reason(reason).capitalize() + "." if reason else "",
        method=_(
            "Each group over the waves. Means with 95%% interval of people scored on all three dimensions, rounded so that beside the levels they tell about nobody. Groups under %(k)s people are not shown. Who answers changes from wave to wave: a difference is not a change of the same people. Method: structure v2."
        )
        % {"k": report.k}
        if rows
        else "",
    )


def _figures(part: Part) -> list[str]:
    said = [
        wording.with_interval(part.figures[name]) if part.figures else _("too few") for name in QUANTITIES
    ]
    return [*said, "–" if part.n is None else number(part.n)]


def _wave(one: CutTold) -> str:
    return _("wave %(number)s") % {"number": number(one.wave)}


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
