"""What was answered, question by question, as tables."""

from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from analytics.datasets.answers import answers_data
from analytics.exports.answers import answers_tidy
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.reports.answers import AnswersReport, AnswerTable, Cell, answers_report
from formspec import DONT_KNOW, Texts, pick
from foundation.templatetags.tandem import day, number, percent
from partnerships.models import Partnership

FALLBACKS = ("en", "nl", "de", "fr")


def figures(report: AnswersReport) -> list[dict[str, Any]]:
    """A table a question, or one for questions with the same answers."""
    return [_table(at, table, report.n or 0) for at, table in enumerate(report.tables)]


def hidden(report: AnswersReport) -> bool:
    """Is there a count that cannot be shown?"""
    return any(isinstance(cell, str) for one in report.tables for line in one.lines for cell in line.cells)


def _table(at: int, table: AnswerTable, n: int) -> dict[str, Any]:
    """As components/_table.html draws it; the words of a scale stand above their numbers."""
    heads = [_("People")] if table.several else [_option(key, text) for key, text in table.columns]
    return {
        "key": f"answers-{at}",
        "title": said(table.title),
        "table": {
            "caption": said(table.title),
            "head": [_("Answer") if table.several else _("Question"), *heads],
            "rows": [
                [_option(line.key, line.label), *(_cell(cell, n) for cell in line.cells)]
                for line in table.lines
            ],
        },
    }


def _cell(cell: Cell, n: int) -> str:
    """ "31 (48%)"; the share is of all forms."""
    if isinstance(cell, str):
        return _("too few")  # what that means stands once above the tables
    return f"{number(cell)} ({percent(cell / n)})" if n else number(cell)


def _option(key: str, text: Texts) -> str:
    return _("Don't know, or not my role") if key == DONT_KNOW else said(text) or key


def said(texts: Texts) -> str:
    return pick(texts, (get_language() or "en")[:2], FALLBACKS) if texts else ""


def sentences(report: AnswersReport) -> list[str]:
    """Of which survey, how many answered of how many, when, and what is not shown."""
    found = [said(report.name), _answered(report)]
    found.append(
        _("Open from %(opened)s until %(closed)s.")
        % {"opened": day(report.opened), "closed": day(report.closed)}
    )
    if hidden(report):
        found.append(
            _(
                "Where it says “too few”, the count cannot be shown: fewer than %(k)s people gave this answer, or the count would tell how many did elsewhere."
            )
            % {"k": report.k}
        )
    if report.in_words:
        found.append(_("What people wrote in their own words is not shown here."))
    return found


def _answered(report: AnswersReport) -> str:
    if report.n is None:
        return _("Fewer than %(k)s people answered, so nothing is shown.") % {"k": report.k}
    n = number(report.n)
    if report.invited:
        return _("%(n)s of %(invited)s people asked sent their answers.") % {
            "n": n,
            "invited": number(report.invited),
        }
    return _("%(n)s people sent their answers. Anyone might answer, so they do not stand for everybody.") % {
        "n": n
    }


def document(partnership: Partnership, asked: Asked, *, public: bool = False) -> Document | None:
    """One wave, question by question: for staff every closed one, for everyone (`public`) the published ones."""
    data = answers_data(partnership, asked.series, published_only=public)
    report = answers_report(data, asked.wave) if data else None
    if report is None:
        return None
    page = "analytics:answered" if public else "analytics:answers"
    return Document(
        kind="answers",
        stem=f"{partnership.slug}-answers-{report.number}",
        title=_("What did people answer?") if public else _("What was answered?"),
        partnership=partnership,
        page=reverse(page, args=[partnership.slug]),
        parts=(part("answers", lambda: report, figures=figures, tidy=answers_tidy, method=report.method),),
        sentences=lambda: sentences(report),
        as_of=report.closed,
        public=public,
        query=f"series={report.series}&wave={report.number}",
    )
