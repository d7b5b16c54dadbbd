"""The first pages: which city is this, and what can I do here?"""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from config.selectors import year
from foundation import clock
from partnerships.models import Role
from partnerships.selectors import partnerships
from surveys.selectors import open_door

PEOPLE = {role.value: role.label for role in Role} | {"member": _("Partner"), "citizen": _("Citizen")}
DOES = {
    "coordinator": _("runs the surveys, sees to the promises"),
    "handler": _("answers what people say"),
    "clerk": _("enters what comes by phone, at the counter and on paper"),
    "analyst": _("reads the figures, and codes texts"),
    "coder": _("codes texts, without seeing what others did"),
    "member": _("fills in the survey, without an account"),
    "citizen": _("follows a suggestion with its number and code"),
}
"""Whom a visitor of the demo can be, and what one does as that person."""


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
    """Whom a visitor of the demo can be, as it wrote down; nothing on a real site.

    [{slug, city, who (in words), does (what one does as that person), email, password, path, number, code}], city by city.
    """
    kept = settings.DATA_DIR / "logins.json"
    if not settings.SAMPLE_LOGINS or not kept.exists():
        return []
    rows: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))
    return [row | _in_words(row["who"].split(", ")) for row in rows]


def _in_words(roles: list[str]) -> dict[str, str]:
    return {
        "who": ", ".join(str(PEOPLE.get(role, role)) for role in roles),
        "does": str(DOES.get(roles[0], "")),
    }
