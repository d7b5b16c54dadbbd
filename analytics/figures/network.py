"""Who works with whom, level by level and kind by kind; never a person."""

from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.charts import network as charts
from analytics.charts.render import Spec
from analytics.datasets import network as dataset
from analytics.exports.graphml import network_graphml
from analytics.exports.network import network_tidy
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.reports import network_words as words
from analytics.reports import wording
from analytics.reports.network import LevelTies, NetworkReport, network_report
from foundation.templatetags.tandem import number
from partnerships.models import Partnership

Figure = dict[str, Any]


def figures(report: NetworkReport) -> list[Figure]:
    """What kinds of partners report of each other, then each level."""
    pairs = [_levels(report)] if report.source == "body" else []
    return [_between(report), *pairs]


def _between(report: NetworkReport) -> Figure:
    title = _("What kinds of partners report of each other")
    last = report.waves[-1].number
    figure: Figure = {
        "key": "between",
        "title": title,
        "sentence": words.sides(report) if report.source == "body" else "",
        "alt": words.sides(report) or words.summary(report),
        "table": {
            "caption": title,
            "head": [_("Who reports"), _("About whom"), *_waves(report)],
            "rows": _between_rows(report),
        },
        "counted": words.counted(report),
        "method": _(
            "0 is not at all, 4 is closest; no degree is better than another. Mean of people's own means, with an interval of 95 percent. The figure at each end is what that side reports. Shown only where enough people report, and of enough people. Method: network v2."
        ),
    }
    if charts.rows(report, last)[0]:
        figure["draw"] = partial(_drawn, report, last)
    return figure


def _drawn(report: NetworkReport, wave: int, narrow: bool) -> Spec:
    return charts.between(report, wave, narrow=narrow)


def _between_rows(report: NetworkReport) -> list[list[str]]:
    """One row a direction, both directions of a pair below one another, one column a wave."""
    found = [report.of_wave(wave.number) for wave in report.waves]
    order = sorted(
        ((by, about) for by in report.actors for about in report.actors),
        key=lambda pair: sorted(report.actors.index(name) for name in pair),
    )
    return [
        [words.actor(by), words.actor(about), *(words.mean(each[by, about]) for each in found)]
        for by, about in order
    ]


def _levels(report: NetworkReport) -> Figure:
    title = _("Within each level")
    return {
        "key": "levels",
        "title": title,
        "sentence": words.summary(report),
        "table": {
            "caption": title,
            "head": [
                _("Level and wave"),
                _("Answered"),
                _("Seats listed"),
                _("Reports differ by"),
                _("Ties confirmed"),
                _("Density"),
                _("Centralization"),
            ],
            "rows": [_level_row(one) for group in report.groups for one in report.ties if one.group == group],
        },
        "method": _(
            "Pairs within one body. A tie is confirmed when both report one; told of by one it is unconfirmed, by none it is missing, not absent. Density (the share of pairs with a tie) and centralization (0: all have as many, 1: a star) only from complete lists with at least 80 percent response. “About”: rounded, because exactly it would, beside the other figures, tell about few people; where rounding is not enough it is not shown. Method: network v2."
        ),
    }


def _level_row(one: LevelTies) -> list[str]:
    answered = f"{number(one.n)} / {number(one.invited)}" if one.n is not None else wording.reason(one.reason)
    return [
        _("%(level)s, wave %(wave)s") % {"level": wording.GROUPS[one.group], "wave": one.wave},
        answered,
        number(one.listed),
        words.points(one.asymmetry),
        words.rate(one.confirmation),
        words.rate(one.density),
        words.evenness(one.centralization),
    ]


def _waves(report: NetworkReport) -> list[str]:
    return [_("Wave %(wave)s") % {"wave": one.number} for one in report.waves]


def document(partnership: Partnership, asked: Asked) -> Document | None:
    """Levels and kinds of partners. People who agreed to be drawn are on the page only: a file cannot be taken back."""
    course = dataset.course(partnership, asked.series)
    if course is None or not course.waves:
        return None
    report = network_report(course)
    return Document(
        kind="network",
        stem=f"{partnership.slug}-network",
        title=_("Who works with whom?"),
        partnership=partnership,
        page=reverse("analytics:network", args=[partnership.slug]),
        parts=(
            part(
                "network",
                lambda: report,
                figures=figures,
                tidy=network_tidy,
                method=report.method,
                others={"graphml": network_graphml},
            ),
        ),
        sentences=lambda: [words.summary(report)],
        as_of=report.waves[-1].closed,
        query=asked.query,
    )
