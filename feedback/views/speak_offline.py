"""How do I say it without a network? A page that stays on the device, keeps what is written, and sends it when it can."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from feedback.forms.speaking import SpeakOfflineForm
from feedback.selectors import places
from feedback.views.offline import WORKER
from partnerships.selectors import partnerships


@require_safe
def page(request: HttpRequest, city: str) -> HttpResponse:
    """Made to be kept: nothing of its reader stands in it, only the form and the list of places."""
    partnership = partnerships.by_slug(city)
    form, listed = SpeakOfflineForm(), list(places.offered(partnership))
    context = {
        "partnership": partnership,
        "form": form,
        "places": listed,
        "drawing": form.offer(listed),
        "written_in": (get_language() or "en")[:8],
    }
    return render(request, "feedback/public/speak_offline.html", context)


@require_safe
def worker(request: HttpRequest, city: str) -> HttpResponse:
    """The service worker; its own folder is all that it serves."""
    partnership = partnerships.by_slug(city)
    answer = HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    answer["Service-Worker-Allowed"] = reverse("feedback:speak_offline", args=[partnership.slug])
    return answer


@require_safe
def manifest(request: HttpRequest, city: str) -> HttpResponse:
    """What a phone needs to put the page among its apps."""
    partnership = partnerships.by_slug(city)
    start = reverse("feedback:speak_offline", args=[partnership.slug])
    made = {
        "name": _("Speak up: %(city)s") % {"city": partnership.city},
        "short_name": partnership.city[:12],
        "start_url": start,
        "scope": start,
        "display": "standalone",
        "lang": get_language() or "en",
        "icons": [{"src": "/static/tandem.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(made, content_type="application/manifest+json")
