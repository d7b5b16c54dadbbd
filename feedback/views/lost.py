"""The slip is lost: what was said, and about when? Found by that, never by a name."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from feedback.forms.lost import LostForm
from feedback.selectors import similar
from feedback.views.entry import StaffRequest, staff
from partnerships.models import Partnership


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@staff("reveal_contact")
def lost(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """Posted, so that what somebody said stands in no address; the page of each leads on to a new code."""
    form = LostForm(request.POST or None)
    looked = request.method == "POST" and form.is_valid()
    found = []
    if looked:
        data = form.cleaned_data
        found = similar.told(partnership, data["words"], around=data["around"])
    page = {"partnership": partnership, "form": form, "found": found, "looked": looked}
    return render(request, "feedback/desk/lost.html", page, status=422 if form.errors else 200)
