"""Which values, by whom? Counts of what coders found."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from analytics.figures import values
from analytics.figures.asked import Asked
from analytics.reports import values_words as words
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import ANY
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import shown
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    make = partial(_content, partnership)
    body = kept_content(request, partnership, "analytics/_values_content.html", make)
    return render(request, "analytics/values.html", {"partnership": partnership, "body": body})


def _content(partnership: Partnership) -> dict[str, object]:
    document = values.document(partnership, Asked())
    report: ValuesReport = document.parts[0].report()
    return {
        "report": report,
        "summary": words.summary(report),
        "not_coded": words.not_coded(report),
        "agreement": words.agreement(report),
        "figures": shown(document.parts[0].figures()),
        "quotes": _quotes(partnership, report),
        "tradeoffs": shown(document.parts[1].figures()),
        "downloads": downloads(document),
        "coding_href": reverse("analytics:coding", kwargs={"city": partnership.slug}),
    }


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
