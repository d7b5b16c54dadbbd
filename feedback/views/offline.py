"""What has not been received yet? The clerk's page that works without a network, and what it needs from us."""

from pathlib import Path

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from feedback.forms.offline import OfflineForm
from feedback.views.entry import StaffRequest, staff
from partnerships.models import Partnership

WORKER = Path(__file__).resolve().parent.parent / "static" / "feedback" / "worker.js"


@require_safe
@staff("receive_suggestions")
def page(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    context = {"partnership": partnership, "form": OfflineForm(partnership)}
    return render(request, "feedback/desk/offline.html", context)


@require_safe
@staff("receive_suggestions")
def token(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """A fresh CSRF token; who is not signed in is sent to the sign-in page, which the sender notices."""
    return JsonResponse({"csrf": get_token(request)})


@require_safe
@staff("receive_suggestions")
def worker(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """The service worker, allowed for the offline page of this partnership alone."""
    answer = HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    answer["Service-Worker-Allowed"] = reverse("feedback:offline", args=[partnership.slug])
    return answer
