"""Whose word holds, as a table of the loop page."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.reports import word_words as words
from analytics.reports.word import Word, WordReport
from analytics.views.files import files_of
from foundation.templatetags.tandem import day


def word_figures(report: WordReport, base: str) -> list[dict[str, Any]]:
    """One table; nothing while nothing is on record. `base`: the page's path without a slash at its end."""
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
            "files": files_of(f"{base}-word", ("csv", "json")),
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
