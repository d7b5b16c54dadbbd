"""Did others say the same? Published words that sound alike, while somebody writes. Nothing is blocked or kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from feedback.selectors import similar
from partnerships.selectors import partnerships


@never_cache
@sensitive_post_parameters()
@require_POST
def alike(request: HttpRequest, city: str) -> HttpResponse:
    """A piece of page for the form's script; the words come in the body and are never in an address or a log."""
    partnership = partnerships.by_slug(city)
    found = similar.published(partnership, request.POST.get("text", ""))
    return render(request, "feedback/public/_alike.html", {"partnership": partnership, "alike": found})
