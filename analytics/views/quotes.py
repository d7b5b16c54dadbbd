"""From a cell of the values page to the words behind it, for staff who may read what people said."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.datasets.quotes import quotes
from analytics.datasets.values import values_data
from analytics.reports import values_words as words
from analytics.reports.kept import kept_values
from analytics.reports.values_behind import CellAsked, texts_behind
from analytics.views.access import staff
from partnerships import rules
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """`?code=&seen=&cut=&group=`. A cell that is not shown on the page has no quotes either."""
    rules.enough(rules.held(request, partnership), "see_suggestions")
    asked = CellAsked(**{name: request.GET.get(name, "") for name in ("code", "seen", "cut", "group")})
    if not asked.known:
        raise Http404
    data = values_data(partnership)
    texts = texts_behind(kept_values(data), data, asked)
    found, count = quotes(partnership, data, asked.code, asked.seen, texts or frozenset())
    context = {
        "partnership": partnership,
        "code": words.code(asked.code),
        "seen": words.asked(asked),
        "shown": texts is not None,
        "quotes": [(one, words.ELSEWHERE.get(one.row.kind, "")) for one in found],
        "count": count,
    }
    return render(request, "analytics/quotes.html", context)
