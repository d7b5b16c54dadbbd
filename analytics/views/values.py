"""Which values, by whom? Counts of what coders found."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.figures import values
from analytics.figures.asked import Asked
from analytics.figures.document import Figure
from analytics.reports import values_words as words
from analytics.reports.values import ValuesReport
from analytics.reports.values_behind import CellAsked
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
        "figures": _linked(shown(document.parts[0].figures()), partnership),
        "tradeoffs": shown(document.parts[1].figures()),
        "downloads": downloads(document),
        "coding_href": reverse("analytics:coding", kwargs={"city": partnership.slug}),
    }


def _linked(figures: Sequence[Figure], partnership: Partnership) -> list[Figure]:
    """Each count that is shown becomes a link to the words behind it; read aloud it says of what."""
    base = reverse("analytics:quotes", kwargs={"city": partnership.slug})
    return [
        {
            **one,
            "table": {
                **one["table"],
                "rows": [_row(row, one["behind"][at], base) for at, row in enumerate(one["table"]["rows"])],
            },
        }
        if "behind" in one
        else one
        for one in figures
    ]


def _row(cells: Sequence[str], behind: Sequence[CellAsked | None], base: str) -> list[str]:
    return [
        cell if asked is None else _link(cell, asked, base) for cell, asked in zip(cells, behind, strict=True)
    ]


def _link(cell: str, asked: CellAsked, base: str) -> str:
    query = {"code": asked.code, "seen": asked.seen, "cut": asked.cut, "group": asked.group}
    return format_html(
        '<a class="govuk-link" href="{}?{}">{}<span class="govuk-visually-hidden"> {}</span></a>',
        base,
        urlencode({name: value for name, value in query.items() if value}),
        cell,
        _("texts: %(code)s, %(which)s") % {"code": words.code(asked.code), "which": words.asked(asked)},
    )
