"""The loop report as figures of a page."""

from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import loop as charts
from analytics.reports import loop_words as words
from analytics.reports import wording
from analytics.reports.loop import LoopReport
from analytics.reports.tally import Tally
from analytics.reports.waits import DAYS, FAIRNESS
from analytics.views.pictures import both
from foundation.templatetags.tandem import day, number

Figure = dict[str, Any]


def figures(report: LoopReport, base: str) -> list[Figure]:
    """By channel with its picture, then the other cuts, then waiting."""
    if not report.all.n:
        return []
    cuts = [_cut(report, cut) for cut in ("kind", "owner", "source") if report.by[cut]]
    return [_became(report, base), _waiting(report), *cuts]


def _became(report: LoopReport, base: str) -> Figure:
    title = _("What became of it, by channel")
    said = words.summary(report)
    return {
        **_cut(report, "channel"),
        "title": title,
        "svg": both(
            lambda narrow: charts.became(report.by["channel"], narrow=narrow), title=title, description=said
        ),
        "alt": said,
        "files": [{"href": f"{base}.{kind}", "text": kind.upper()} for kind in ("csv", "json")],
    }


def _cut(report: LoopReport, cut: str) -> Figure:
    title = str(words.CUTS[cut])
    return {
        "key": cut,
        "title": title,
        "sentence": "",
        "table": {"caption": title, "head": _head(), "rows": [_row(one, cut) for one in report.by[cut]]},
        "counted": _("%(n)s things said, as of %(day)s.")
        % {"n": number(report.all.n), "day": day(report.today)},
        "method": _(
            "Shares with 95% Wilson intervals. The handler's claim and the asker's verdict are two figures and are never merged. Method: loop v1."
        ),
    }


def _head() -> list[str]:
    return [
        "",
        _("Said"),
        _("No answer"),
        _("Holding only"),
        _("Answered"),
        _("No answer text in the file"),
        _("Overdue"),
        _("Handler: answers the point"),
        _("Asker: point answered"),
        _("Rejected, of all"),
        _("Promised"),
        _("Kept, of due"),
    ]


def _row(one: Tally, cut: str) -> list[str]:
    counts = (one.n, one.no_answer, one.holding_only, one.answered, one.no_text, one.overdue)
    return [
        words.name(one.name, cut),
        *(number(count) for count in counts),
        wording.share(one.claimed),
        wording.share(one.said_yes),
        wording.share(one.rejected, 2),
        number(one.promised),
        f"{one.kept.kept} / {one.kept.n}" if one.kept.n else "–",
    ]


def _waiting(report: LoopReport) -> Figure:
    title = _("How soon answers came, by channel")
    waits = report.waits[FAIRNESS]
    said = words.waiting(report)
    found: Figure = {
        "key": "waiting",
        "title": title,
        "sentence": said,
        "alt": said,
        "table": {
            "caption": title,
            "head": [
                _("Channel"),
                _("Cases"),
                _("No date"),
                *(_("by day %(day)s") % {"day": each} for each in DAYS),
            ],
            "rows": [
                [
                    words.name(one.name),
                    number(one.n),
                    number(one.undated),
                    *(wording.share(one.by_day[each]) for each in DAYS),
                ]
                for one in waits
            ],
        },
        "counted": _("%(dated)s of %(answered)s answers bear a date.")
        % {"dated": number(report.dated), "answered": number(report.all.answered)},
        "method": _(
            "Counted from the day it was said. Share answered or refused with a reason, when cases can also be withdrawn or joined (Aalen-Johansen, 95% interval). Cases still open count as far as they have waited."
        ),
    }
    if any(one.curve for one in waits):
        found["svg"] = both(partial(_drawn, report), title=title, description=said)
    return found


def _drawn(report: LoopReport, narrow: bool) -> Figure:
    return charts.answered_by(report.waits[FAIRNESS], narrow=narrow)
