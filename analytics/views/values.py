"""Which values, by whom? Counts of what coders found."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.charts import values as charts
from analytics.datasets.values import values_data
from analytics.exports.plain import json_text
from analytics.exports.values import values_csv
from analytics.reports import values_words as words
from analytics.reports.kept import kept_values
from analytics.reports.values import ValuesReport
from analytics.views import values_figures as figures
from analytics.views.access import staff
from analytics.views.files import download, files_of, specification
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import both
from analytics.views.tradeoffs import tradeoff_figures
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    make = partial(_content, partnership, request.path.rstrip("/"))
    body = kept_content(request, partnership, "analytics/_values_content.html", make)
    return render(request, "analytics/values.html", {"partnership": partnership, "body": body})


def _content(partnership: Partnership, base: str) -> dict[str, object]:
    report = kept_values(values_data(partnership))
    return {
        "report": report,
        "summary": words.summary(report),
        "not_coded": words.not_coded(report),
        "agreement": words.agreement(report),
        "figures": _figures(report, base),
        "tradeoffs": tradeoff_figures(partnership, base),
        "coding_href": reverse("analytics:coding", kwargs={"city": partnership.slug}),
    }


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON or Vega-Lite specification."""
    report = kept_values(values_data(partnership))
    name = f"{partnership.slug}-values.{kind}"
    if kind == "vl":
        return specification([charts.seen(report)] if charts.rows(report) else [], name)
    return download(values_csv(report) if kind == "csv" else json_text(report), name)


def _figures(report: ValuesReport, base: str) -> list[dict[str, Any]]:
    if not report.coded or not report.seen.rows:
        return []
    title = _("Values people speak of: realized and obstructed")
    first = figures.table("", title, report.seen, base)
    if charts.rows(report):
        said = words.summary(report)
        first["alt"] = said
        first["svg"] = both(lambda narrow: charts.seen(report, narrow=narrow), title=title, description=said)
    first["counted"] = words.not_coded(report)
    first["method"] = _(
        "Texts counted, not parts of them; who speaks up chose to, so nothing is inferred. A count leads to the words behind it. Counts under %(k)s are not shown, nor others that would give them away. Method: values v4."
    ) % {"k": report.k}
    first["files"] = files_of(base)
    return [first, *figures.tables(report, base), *([figures.agreement(report)] if report.twice else [])]
