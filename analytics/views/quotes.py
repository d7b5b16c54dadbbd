"""From a cell of the values page to the words behind it, for staff who may read what people said."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.datasets.quotes import quotes
from analytics.datasets.values import values_data
from analytics.records import KEYS
from analytics.reports import values_words as words
from analytics.reports.kept import kept_values
from analytics.reports.values_tables import ANY, SEEN
from analytics.views.access import staff
from partnerships import rules
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """`?code=&seen=`. A cell that is not shown on the page has no quotes either."""
    rules.enough(rules.held(request, partnership), "see_suggestions")
    code, seen = request.GET.get("code", ""), request.GET.get("seen", "")
    if code not in KEYS or seen not in SEEN or seen == ANY:
        raise Http404
    table = kept_values(values_data(partnership)).seen
    place = table.columns.index((seen, "")) if (seen, "") in table.columns else -1
    cells = table.rows.get(code, ())
    shown = 0 <= place < len(cells) and isinstance(cells[place], int)
    found, count = quotes(partnership, code, seen) if shown else ([], 0)
    context = {
        "partnership": partnership,
        "code": words.code(code),
        "seen": words.column(seen, ""),
        "shown": shown,
        "quotes": [(one, words.ELSEWHERE.get(one.row.kind, "")) for one in found],
        "count": count,
    }
    return render(request, "analytics/quotes.html", context)
