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
from analytics.reports import wording
from analytics.reports.kept import kept_values
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import ANY, Table
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
        "quotes": _quotes(partnership, report),
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


def _quotes(partnership: Partnership, report: ValuesReport) -> list[tuple[str, str]]:
    """(words, address) of the quotes behind each count that is shown."""
    base = reverse("analytics:quotes", kwargs={"city": partnership.slug})
    return [
        (
            f"{words.code(code)}: {words.column(seen, group)} ({words.cell(cell)})",
            f"{base}?code={code}&seen={seen}",
        )
        for code, cells in report.seen.rows.items()
        for (seen, group), cell in zip(report.seen.columns, cells, strict=True)
        if isinstance(cell, int) and cell and seen != ANY
    ]


def _figures(report: ValuesReport, base: str) -> list[dict[str, Any]]:
    if not report.coded or not report.seen.rows:
        return []
    title = _("Values people speak of: realized and obstructed")
    first = _table("seen", title, report.seen)
    if charts.rows(report):
        said = words.summary(report)
        first["alt"] = said
        first["svg"] = both(lambda narrow: charts.seen(report, narrow=narrow), title=title, description=said)
    first["counted"] = words.not_coded(report)
    first["method"] = _(
        "Texts counted, not parts of them; who speaks up chose to, so nothing is inferred. Counts under %(k)s are not shown, nor others that would give them away. Method: values v3."
    ) % {"k": report.k}
    first["files"] = files_of(base)
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
