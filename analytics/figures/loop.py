"""The loop report as figures of a page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise as Words
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from analytics.charts import loop as charts
from analytics.datasets.loop import loop_data
from analytics.datasets.word import word_data
from analytics.exports.loop import loop_plain, loop_tidy
from analytics.exports.plain import json_text
from analytics.exports.word import word_tidy
from analytics.figures import word
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.figures.served import served_figures, verdict_figures
from analytics.reports import loop_words as words
from analytics.reports import wording
from analytics.reports.loop import METHOD, LoopReport, loop_report
from analytics.reports.served_words import name
from analytics.reports.tally import Tally
from analytics.reports.waits import DAYS, FAIRNESS
from analytics.reports.word import METHOD as WORD
from analytics.reports.word import word_report
from foundation import clock
from foundation.templatetags.tandem import day, number
from partnerships.models import Partnership

Figure = dict[str, Any]


def figures(report: LoopReport) -> list[Figure]:
    """By channel with its picture, waiting, who waits longest, the verdicts, then the other cuts."""
    if not report.all.n:
        return []
    cuts = [_cut(report, cut) for cut in ("backing", "kind", "language", "owner", "source") if report.by[cut]]
    served, verdicts = served_figures(report.served), verdict_figures(report.verdicts)
    return [_became(report), _waiting(report), *served, *verdicts, *cuts]


def _became(report: LoopReport) -> Figure:
    title = _("What became of it, by channel")
    said = words.summary(report)
    return {
        **_cut(report, "channel"),
        "title": title,
        "draw": lambda narrow: charts.became(report.by["channel"], narrow=narrow),
        "alt": said,
        "counted": _("%(n)s things said, as of %(day)s.")
        % {"n": number(report.all.n), "day": day(report.today)},
        "method": _(
            "Shares with Wilson intervals of 95 percent. The handler's claim and the asker's verdict are two figures and are never merged. Method: loop v2."
        ),
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
        found["draw"] = partial(_drawn, report)
    return found


def _drawn(report: LoopReport, narrow: bool) -> Figure:
    return charts.answered_by(report.waits[FAIRNESS], narrow=narrow)


def sentences(report: LoopReport) -> list[str]:
    """What became of it, the verdicts, promises, reused texts, and what asks for no reply."""
    if not report.all.n:
        return [_("Nothing was said yet")]
    told = (words.summary(report), words.overdue(report), words.verdicts(report), words.promises(report))
    signals = ngettext(
        "%(n)s signal on an object asks for no reply and is left out.",
        "%(n)s signals on objects ask for no reply and are left out.",
        report.signals,
    ) % {"n": number(report.signals)}
    return [*filter(None, told), words.reused(report), *([signals] if report.signals else [])]


def document(partnership: Partnership, asked: Asked) -> Document:
    """What became of what was said; whose word holds."""
    report = cache(lambda: loop_report(loop_data(partnership)))
    return Document(
        kind="loop",
        stem=f"{partnership.slug}-loop",
        title=_("Who waits, whose word holds?"),
        partnership=partnership,
        page=reverse("analytics:loop", args=[partnership.slug]),
        parts=(
            part(
                "loop",
                report,
                figures=figures,
                tidy=loop_tidy,
                json=lambda found: json_text(loop_plain(found)),
                method=METHOD,
            ),
            part(
                "loop-word",
                lambda: word_report(word_data(partnership)),
                figures=word.figures,
                tidy=word_tidy,
                method=WORD,
            ),
        ),
        sentences=lambda: sentences(report()),
        as_of=clock.today(partnership.time_zone),
    )
