"""The loop report as figures of a page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.utils.functional import Promise as Words
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.charts import loop as charts
from analytics.charts.render import Spec
from analytics.reports import loop_words as words
from analytics.reports import wording
from analytics.reports.loop import LoopReport
from analytics.reports.served_words import name
from analytics.reports.tally import Tally
from analytics.reports.waits import DAYS, FAIRNESS
from analytics.views.files import files_of
from analytics.views.pictures import both
from analytics.views.served_figures import served_figures, verdict_figures
from foundation.templatetags.tandem import day, number

Figure = dict[str, Any]


def figures(report: LoopReport, base: str) -> list[Figure]:
    """By channel with its picture, waiting, who waits longest, the verdicts, then the other cuts."""
    if not report.all.n:
        return []
    cuts = [_cut(report, cut) for cut in ("backing", "kind", "language", "owner", "source") if report.by[cut]]
    served, verdicts = served_figures(report.served), verdict_figures(report.verdicts)
    return [_became(report, base), _waiting(report), *served, *verdicts, *cuts]


def pictures(report: LoopReport) -> list[Spec]:
    """What the page draws, as specifications; none while nothing was said."""
    if not report.all.n:
        return []
    waits = report.waits[FAIRNESS]
    waiting = [charts.answered_by(waits)] if any(one.curve for one in waits) else []
    return [charts.became(report.by["channel"]), *waiting]


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
        "counted": _("%(n)s things said, as of %(day)s.")
        % {"n": number(report.all.n), "day": day(report.today)},
        "method": _(
            "Shares with Wilson intervals of 95 percent. The handler's claim and the asker's verdict are two figures and are never merged. Method: loop v2."
        ),
        "files": files_of(base),
    }


def _cut(report: LoopReport, cut: str) -> Figure:
    title = str(words.CUTS[cut])
    columns = [column for column in COLUMNS if column.always or any(map(column.there, report.by[cut]))]
    rows = [[name(one.name, cut), *(column.cell(one) for column in columns)] for one in report.by[cut]]
    return {
        "key": cut,
        "title": title,
        "sentence": "",
        "table": {"caption": title, "head": ["", *(str(column.head) for column in columns)], "rows": rows},
        "counted": "",
        "method": "",
    }


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table; one that is not `always` there is left out where no row has something in it."""

    head: Words
    cell: Callable[[Tally], str]
    there: Callable[[Tally], object]
    always: bool = False


COLUMNS = (
    Column(gettext_lazy("Said"), lambda one: number(one.n), lambda one: one.n, True),
    Column(gettext_lazy("No answer"), lambda one: number(one.no_answer), lambda one: one.no_answer, True),
    Column(gettext_lazy("Holding only"), lambda one: number(one.holding_only), lambda one: one.holding_only),
    Column(gettext_lazy("Answered"), lambda one: number(one.answered), lambda one: one.answered, True),
    Column(
        gettext_lazy("No answer text in the file"), lambda one: number(one.no_text), lambda one: one.no_text
    ),
    Column(gettext_lazy("Overdue"), lambda one: number(one.overdue), lambda one: one.overdue),
    Column(
        gettext_lazy("Rejected, of all"),
        lambda one: wording.share(one.rejected, wording.fine(one.rejected)),
        lambda one: one.rejected.value,
    ),
    Column(
        gettext_lazy("Handler: answers the point"),
        lambda one: wording.share(one.claimed),
        lambda one: one.claimed.n,
    ),
    Column(
        gettext_lazy("Asker: point answered"),
        lambda one: wording.share(one.said_yes),
        lambda one: one.said_yes.n,
    ),
    Column(gettext_lazy("Promised"), lambda one: number(one.promised), lambda one: one.promised),
    Column(
        gettext_lazy("Kept, of due"),
        lambda one: f"{one.kept.kept} / {one.kept.n}" if one.kept.n else "–",
        lambda one: one.kept.n,
    ),
)


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
            "Counted from the day it was said. Share answered or refused with a reason, when cases can also be withdrawn or joined (Aalen-Johansen, interval of 95 percent). Cases still open count as far as they have waited."
        ),
    }
    if any(one.curve for one in waits):
        found["svg"] = both(partial(_drawn, report), title=title, description=said)
    return found


def _drawn(report: LoopReport, narrow: bool) -> Figure:
    return charts.answered_by(report.waits[FAIRNESS], narrow=narrow)
