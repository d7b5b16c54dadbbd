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
from analytics.figures import tradeoffs, values_told
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.reports import values_words as words
from analytics.reports.kept import kept_values
from analytics.reports.tradeoffs import METHOD as TRADEOFFS
from analytics.reports.tradeoffs import tradeoff_report
from analytics.reports.values import METHOD, ValuesReport
from foundation import clock
from partnerships.models import Partnership


def figures(report: ValuesReport) -> list[dict[str, Any]]:
    """Realized and obstructed with the picture, the other tables, and how far coders agree."""
    if not report.coded or not report.seen.rows:
        return []
    first = values_told.table("", _("Values people speak of: realized and obstructed"), report.seen)
    if charts.rows(report):
        said = words.summary(report)
        first["alt"] = said
        first["draw"] = lambda narrow: charts.seen(report, narrow=narrow)
    first["counted"] = words.not_coded(report)
    first["method"] = _(
        "Texts counted, not parts of them; who speaks up chose to, so nothing is inferred. Counts under %(k)s are not shown, nor others that would give them away. Method: values v4."
    ) % {"k": report.k}
    return [first, *values_told.tables(report), *([values_told.agreement(report)] if report.twice else [])]


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
