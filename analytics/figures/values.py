"""Which values, by whom: the report as figures of its page and of every file."""

from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.charts import values as charts
from analytics.datasets.tradeoffs import tradeoff_data
from analytics.datasets.values import values_data
from analytics.exports.tradeoffs import tradeoffs_tidy
from analytics.exports.values import values_tidy
from analytics.figures import tradeoffs
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.reports import values_words as words
from analytics.reports import wording
from analytics.reports.kept import kept_values
from analytics.reports.tradeoffs import METHOD as TRADEOFFS
from analytics.reports.tradeoffs import tradeoff_report
from analytics.reports.values import METHOD, ValuesReport
from analytics.reports.values_tables import Table
from foundation import clock
from partnerships.models import Partnership


def figures(report: ValuesReport) -> list[dict[str, Any]]:
    """Realized and obstructed with the picture, by kind, by channel, and how far coders agree."""
    if not report.coded or not report.seen.rows:
        return []
    title = _("Values people speak of: realized and obstructed")
    first = _table("seen", title, report.seen)
    if charts.rows(report):
        said = words.summary(report)
        first["alt"] = said
        first["draw"] = lambda narrow: charts.seen(report, narrow=narrow)
    first["counted"] = words.not_coded(report)
    first["method"] = _(
        "Texts counted, not parts of them; who speaks up chose to, so nothing is inferred. Counts under %(k)s are not shown, nor others that would give them away. Method: values v3."
    ) % {"k": report.k}
    tables = [
        {**_table(key, title, found), "method": words.few(found, report.k)}
        for key, title, found in (
            ("kind", _("By kind"), report.by_kind),
            ("channel", _("By channel"), report.by_channel),
        )
    ]
    return [first, *tables, *([_agreement(report)] if report.twice else [])]


def _table(key: str, title: str, found: Table) -> dict[str, Any]:
    rows = {} if key != "seen" and words.hidden(found) else found.rows
    return {
        "key": key,
        "title": title,
        "sentence": words.note(found),
        "table": {
            "caption": title,
            "head": [_("Value or factor"), *(words.column(*column) for column in found.columns)],
            "rows": [[words.code(code), *map(words.cell, cells)] for code, cells in rows.items()],
        },
    }


def _agreement(report: ValuesReport) -> dict[str, Any]:
    title = _("How far coders agree, code by code")
    return {
        "key": "agreement",
        "title": title,
        "table": {
            "caption": title,
            "head": [_("Value or factor"), _("Krippendorff's alpha")],
            "rows": [
                [words.code(code), wording.with_interval(alpha, digits=2)]
                for code, alpha in report.by_code.items()
            ],
        },
        "method": _(
            "Nominal alpha on whether the code was given, interval of 95 percent over texts. No variation is undefined, not 1."
        ),
    }


def sentences(report: ValuesReport) -> list[str]:
    """What is named most often, how much is not coded, how far coders agree."""
    agreement = [words.agreement(report)] if report.coded else []
    return [words.summary(report), words.not_coded(report), *agreement]


def document(partnership: Partnership, asked: Asked) -> Document:
    """Codings counted; decisions with the value favoured and the value curtailed below."""
    report = cache(lambda: kept_values(values_data(partnership)))
    return Document(
        kind="values",
        stem=f"{partnership.slug}-values",
        title=_("Which values do people speak of?"),
        partnership=partnership,
        page=reverse("analytics:values", args=[partnership.slug]),
        parts=(
            part("values", report, figures=figures, tidy=values_tidy, method=METHOD),
            part(
                "values-tradeoffs",
                lambda: tradeoff_report(tradeoff_data(partnership)),
                figures=tradeoffs.figures,
                tidy=tradeoffs_tidy,
                method=TRADEOFFS,
            ),
        ),
        sentences=lambda: sentences(report()),
        as_of=clock.today(partnership.time_zone),
    )
