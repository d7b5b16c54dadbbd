"""Whose word holds, as a table of the loop page."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.reports import word_words as words
from analytics.reports.word import Word, WordReport
from foundation.templatetags.tandem import day


def figures(report: WordReport) -> list[dict[str, Any]]:
    """One table; nothing while nothing is on record."""
    if not report.anything:
        return []
    title = _("Whose word holds? By organisation")
    return [
        {
            "key": "word",
            "title": title,
            "sentence": f"{words.obligations(report)} {words.requests(report)}",
            "table": {
                "caption": title,
                "head": [
                    _("Organisation"),
                    _("Promises to citizens kept"),
                    _("Promises to partners kept"),
                    _("Obligations in agreements"),
                    _("Requests for data"),
                ],
                "rows": [
                    *(_cells(one, one.name) for one in report.by),
                    _cells(report.all, _("All together")),
                ],
            },
            "counted": _("As of %(day)s. Organisations in the order of the alphabet.")
            % {"day": day(report.today)},
            "method": _(
                "Kept, of promises due or settled; overdue and open counts as not kept. An obligation nobody looked at is not known, neither met nor unmet. Method: word v1."
            ),
        }
    ]


def _cells(one: Word, name: str) -> list[str]:
    return [
        name,
        words.kept(one.citizens),
        words.kept(one.partners),
        words.met(one.obligations),
        words.came(one.requests),
    ]
