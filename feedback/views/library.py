"""The library of texts to begin a reply with: what is in it, how often each was used."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from feedback.forms.desk import TextForm
from feedback.selectors import library as texts
from feedback.services import library
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("handle_suggestions")
def index(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    form = TextForm(partnership.languages, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            library.write(by=actor(request), partnership=partnership, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("It is in the library."))
            return redirect("feedback:library", partnership.slug)
    page = {"partnership": partnership, "form": form, "texts": texts.texts(partnership.pk)}
    return render(request, "feedback/desk/library.html", page, status=422 if form.errors else 200)


@require_POST
@staff("handle_suggestions")
def retire(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    found = texts.one(partnership.pk, request.POST.get("text", ""))
    if found is None:
        raise Http404
    library.retire(by=actor(request), canned=found)
    messages.success(request, _("Taken out. What was written with it stays."))
    return redirect("feedback:library", partnership.slug)
