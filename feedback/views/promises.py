"""Do they keep their word? Every promise to citizens, with its owner and what shows that it was kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from foundation import clock
from partnerships.models import PromiseState
from partnerships.selectors import partnerships, promises

SHOWN = 200


@require_safe
def index(request: HttpRequest, city: str) -> HttpResponse:
    partnership = partnerships.by_slug(city)
    today = clock.today(partnership.time_zone)
    wanted = request.GET.get("state", "")
    rows = promises.promises(partnership, toward="citizens")
    if wanted == "late":
        rows = promises.overdue(partnership, today, toward="citizens")
    elif wanted in PromiseState.values:
        rows = rows.filter(state=wanted)
    context = {
        "partnership": partnership,
        "today": today,
        "counts": promises.counts(partnership, today, toward="citizens"),
        "rows": rows[:SHOWN],
        "shown": SHOWN,
        "wanted": wanted,
    }
    return render(request, "feedback/public/promises.html", context)
