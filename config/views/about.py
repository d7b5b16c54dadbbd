"""What anyone may ask of a public site: what is kept about me, and can I use it?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partnerships.models import Partnership
from partnerships.selectors import partnerships


@require_safe
def privacy(request: HttpRequest, city: str = "") -> HttpResponse:
    return render(request, "config/privacy.html", {"partnership": chosen(city)})


@require_safe
def accessibility(request: HttpRequest, city: str = "") -> HttpResponse:
    return render(request, "config/accessibility.html", {"partnership": chosen(city)})


def chosen(city: str) -> Partnership | None:
    return partnerships.by_slug(city) if city else None
