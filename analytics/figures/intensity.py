"""The intensity report as figures for a page: sentence, picture, table and method from one object."""

from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.charts import intensity as charts
from analytics.datasets.intensity import BESIDE, DIMENSIONS, INTENSITY
from analytics.exports.intensity import intensity_tidy
from analytics.exports.plain import json_text
from analytics.exports.structure import structure_tidy
from analytics.figures import structure
from analytics.figures.asked import Asked
from analytics.figures.document import Document, Part, Stamp, part
from analytics.figures.marks import marks
from analytics.reports import intensity_words as words
from analytics.reports import wording
from analytics.reports.cells import Cell
from analytics.reports.intensity import IntensityReport
from analytics.reports.kept import Closed, Published, closed_waves, report_on, structured
from foundation.templatetags.tandem import day
from partnerships.models import Partnership

Figure = dict[str, Any]


def figures(report: IntensityReport) -> list[Figure]:
    """Latest wave, course over time, what stands beside it. Empty when nothing can be shown."""
    if not any(one.shown for one in report.cells):
        return []
    made = [_over_time(report)]
    if any(one.shown for one in report.latest):
        made = [_latest(report), *made, _beside(report)]
    return made


def milestones(report: IntensityReport) -> list[dict[str, Any]]:
    """Numbered as in the picture."""
    return [
        {"number": place, "day": mark.day, "title": mark.title, "kind": mark.kind}
        for place, mark in enumerate(report.milestones, start=1)
    ]


def counted(report: IntensityReport, cells: tuple[Cell, ...] | None = None) -> str:
    """n of N, as of when."""
    shown = [one for one in (cells or report.latest) if one.shown]
    return _("%(n)s of %(invited)s invited people answered in wave %(wave)s, closed on %(day)s.") % {
        "n": sum(one.n or 0 for one in shown),
        "invited": sum(one.invited for one in shown),
        "wave": report.waves[-1].number,
        "day": day(report.waves[-1].closed),
    }


def _latest(report: IntensityReport) -> Figure:
    title = _("Wave %(wave)s: each level's profile") % {"wave": report.waves[-1].number}
    sentence = words.summary(report)
    return {
        "key": "latest",
        "title": title,
        "sentence": "",
        "draw": lambda narrow: charts.latest(report, narrow=narrow),
        "alt": sentence,
        "table": {
            "caption": title,
            "head": [_("Level"), *_names((*DIMENSIONS, INTENSITY)), _("n of N"), _("Band")],
            "rows": [
                [
                    wording.GROUPS[one.group],
                    *_values(one, (*DIMENSIONS, INTENSITY)),
                    _counted(one),
                    words.band(one),
                ]
                for one in report.latest
            ],
        },
        "counted": counted(report),
        "method": _method(report),
    }


def _over_time(report: IntensityReport) -> Figure:
    title = _("Since when: each level over the waves")
    opened = {head.number: day(head.opened) for head in report.waves}
    return {
        "key": "time",
        "title": title,
        "sentence": words.movement(report),
        "draw": partial(_course, report),
        "alt": words.summary(report),
        "table": {
            "caption": title,
            "head": [
                _("Wave and level"),
                _("Opened"),
                *_names((*DIMENSIONS, INTENSITY)),
                _("Change of intensity"),
                _("Smallest change that would be found"),
                _("Change of those in both waves"),
                _("n of N"),
            ],
            "rows": [_course_row(one, opened) for one in report.cells],
        },
        "counted": "",
        "method": _(
            "Bands are intervals of 95 percent. Change: random-intercept model over all answers; a new phase needs an interval of 99 percent without 0, and 5 points. Milestones are dates, not causes."
        ),
    }


def _course(report: IntensityReport, narrow: bool) -> dict[str, Any]:
    return charts.over_time(report, narrow=narrow)


def _course_row(one: Cell, opened: dict[int, str]) -> list[str]:
    moved = one.moved.get(INTENSITY)
    phase = " · " + _("new phase") if one.new_phase else ""
    change = [wording.with_interval(moved.model, signed=True)] if moved else ["–"]
    smallest = moved.smallest if moved else None
    return [
        _("Wave %(wave)s, %(level)s") % {"wave": one.wave, "level": wording.GROUPS[one.group]} + phase,
        opened[one.wave],
        *_values(one, (*DIMENSIONS, INTENSITY)),
        *change,
        wording.plain(smallest) if smallest is not None else "–",
        wording.with_interval(moved.stayers, signed=True) if moved else "–",
        _counted(one),
    ]


def _beside(report: IntensityReport) -> Figure:
    title = _("Beside it: strain, benefit and exchange")
    return {
        "key": "beside",
        "title": title,
        "sentence": _(
            "These are not part of intensity. Each is a mean on a scale from 0 to 100, with its change since the wave before."
        ),
        "opened": True,
        "table": {
            "caption": title,
            "head": [_("Level"), *_names(tuple(BESIDE))],
            "rows": [
                [wording.GROUPS[one.group], *[_with_change(one, name) for name in BESIDE]]
                for one in report.latest
            ],
        },
        "counted": counted(report),
        "method": _(
            "Strain: waiting on a partner, taking a word that cannot be checked, going on against the facts."
        ),
    }


def _with_change(one: Cell, name: str) -> str:
    found = wording.with_interval(one.figures[name])
    moved = one.moved.get(name)
    if moved is None or moved.model.value is None:
        return found
    return f"{found}; {wording.with_interval(moved.model, signed=True)}"


def _names(quantities: tuple[str, ...]) -> list[str]:
    return [str(wording.QUANTITIES[name]) for name in quantities]


def _values(one: Cell, quantities: tuple[str, ...]) -> list[str]:
    return [wording.with_interval(one.figures[name]) for name in quantities]


def _counted(one: Cell) -> str:
    return f"{one.n} / {one.invited}" if one.shown else wording.reason(one.reason)


def _method(report: IntensityReport) -> str:
    return _(
        "Mean of a small census with 95%% interval. A band is named only when all three dimensions lie in it with a probability of at least 80%%; the cuts 37.5 and 62.5 are provisional. Groups under %(k)s people are not shown. Higher is not better. Method: intensity v2."
    ) % {"k": report.k}


def sentences(report: IntensityReport) -> list[str]:
    """Where each level stands, what stands for all, and open questions."""
    return [words.summary(report), *words.together(report), *words.questions(report)]


def bands(report: IntensityReport) -> list[Figure]:
    """Is there one word for it? Each level's band, or why it has none."""
    title = _("Is there one word for it?")
    rows = [
        [str(wording.GROUPS[one.group]), " ".join([words.band(one), *words.imbalances(one)])]
        for one in report.latest
    ]
    table = {"caption": title, "head": [_("Level"), _("Band")], "rows": rows}
    none_better = _("Cooperation, coordination and collaboration each have their place: none is a goal, none is a mark.")  # fmt: skip
    return [{"key": "bands", "title": title, "table": table, "counted": none_better}] if rows else []


def whole(report: IntensityReport) -> list[Figure]:
    """The page's figures, with what it tells beside them."""
    made = figures(report)
    return [*made, *bands(report), *marks(report.milestones)] if made else []


def _part(report: IntensityReport, name: str, content: str = "") -> Part:
    """`content`: its JSON as it was published, else written now."""
    return part(
        name,
        lambda: report,
        figures=whole,
        tidy=intensity_tidy,
        json=lambda found: content or json_text(found),
        method=report.method,
    )


def document(partnership: Partnership, asked: Asked) -> Document | None:
    """Every closed wave; kinds of partners below."""
    closed = closed_waves(partnership, asked.series)
    return of_closed(closed, asked.query) if closed else None


def of_closed(closed: Closed, query: str) -> Document | None:
    """The document of these waves; None while nothing is closed."""
    report, partnership = report_on(closed), closed.partnership
    if report is None or not report.waves:
        return None
    parts, beside = [_part(report, "intensity")], structured(closed)
    if beside is not None:
        parts.append(
            part(
                "intensity-structure",
                lambda: beside,
                figures=structure.figures,
                tidy=structure_tidy,
                method=beside.method,
            )
        )
    return Document(
        kind="intensity",
        stem=f"{partnership.slug}-intensity",
        title=_("How do we work together?"),
        partnership=partnership,
        page=reverse("analytics:intensity", args=[partnership.slug]),
        parts=tuple(parts),
        sentences=lambda: [*sentences(report), *(structure.sentences(beside) if beside else [])],
        as_of=report.waves[-1].closed,
        query=query,
    )


def edition(partnership: Partnership, found: Published, *, past: bool = False) -> Document:
    """What was published, for everyone; `past`: at the address of this very edition, else at that of the newest."""
    report = found.report
    place = [partnership.slug, report.series, found.number]
    stem = f"{partnership.slug}-results"
    return Document(
        kind="results",
        stem=f"{stem}-{found.number}" if past else stem,
        title=_("What did the surveys find?"),
        partnership=partnership,
        page=reverse("analytics:past_edition", args=place)
        if past
        else reverse("analytics:results", args=place[:1]),
        parts=(_part(report, str(found.number) if past else "results", found.content),),
        sentences=lambda: sentences(report),
        as_of=report.waves[-1].closed,
        public=True,
        edition=Stamp(
            found.number,
            found.released.astimezone(ZoneInfo(partnership.time_zone)).date(),
            found.digest,
            found.reason,
        ),
        query="" if past else f"series={report.series}",
    )
