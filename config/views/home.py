"""The first pages: which city is this, and what can I do here?"""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from config.selectors import year
from foundation import clock
from partnerships.selectors import partnerships
from surveys.selectors import open_door


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The partnerships here; with only one, straight to it, unless the demo has logins to show."""
    found, logins = partnerships.everywhere(), sample_logins()
    if len(found) == 1 and not logins:
        return redirect("city", city=found[0].slug)
    making = settings.SAMPLE_LOGINS and not found
    return render(request, "config/home.html", {"partnerships": found, "logins": logins, "making": making})


@require_safe
def city(request: HttpRequest, city: str) -> HttpResponse:
    partnership = partnerships.by_slug(city)
    figures = year.this_year(partnership, clock.today(partnership.time_zone))
    return render(
        request,
        "config/city.html",
        {"partnership": partnership, "year": figures, "surveys": open_door.running(partnership)},
    )


def sample_logins() -> list[dict[str, Any]]:
    """What the demo wrote down for its visitors: [{who, city, email, password, path, note}]; nothing on a real site."""
    kept = settings.DATA_DIR / "logins.json"
    if not settings.SAMPLE_LOGINS or not kept.exists():
        return []
    rows: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))
    return rows
