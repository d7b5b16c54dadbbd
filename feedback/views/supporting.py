"""I say so too: one button under what is published, and a short form for organisations."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from feedback.forms.together import SecondForm
from feedback.selectors import register
from feedback.services import supporting
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors
from partnerships.selectors import partnerships

KEY = "supporter"


def key_of(request: HttpRequest) -> uuid.UUID | None:
    """This browser's own key, when it has supported something before."""
    kept = request.session.get(KEY)
    return uuid.UUID(kept) if kept else None


@require_POST
def support(request: HttpRequest, city: str, number: str) -> HttpResponse:
    """Count this browser once; `back` in the body takes it back."""
    partnership = partnerships.by_slug(city)
    entry = register.entry(partnership.pk, number)
    key = key_of(request) or uuid.uuid4()
    request.session[KEY] = str(key)
    by = actors.system("feedback.support")  # whoever it was: we do not know, and do not want to
    try:
        if "back" in request.POST:
            supporting.take_back(by=by, suggestion=entry.suggestion, key=key)
            messages.success(request, _("Taken back."))
        elif supporting.support(by=by, suggestion=entry.suggestion, key=key):
            messages.success(request, _("Counted. It is worked on in its turn, however many say so."))
    except Refused as refused:
        messages.error(request, str(refused.message))
    return redirect("feedback:register_entry", partnership.slug, number)


@require_http_methods(["GET", "HEAD", "POST"])
def second(request: HttpRequest, city: str, number: str) -> HttpResponse:
    """An organisation supports it, with who gave it the right to."""
    partnership = partnerships.by_slug(city)
    entry = register.entry(partnership.pk, number)
    form = SecondForm(request.POST or None)
    page = {"partnership": partnership, "entry": entry, "form": form}
    if request.method != "POST" or not form.is_valid():
        return render(request, "feedback/public/second.html", page, status=422 if form.errors else 200)
    data = {name: value for name, value in form.cleaned_data.items() if name != "website"}
    by = actors.for_subject(Actor.Kind.CITIZEN, uuid.uuid4())
    try:
        supporting.second(by=by, suggestion=entry.suggestion, **data)
    except Refused as refused:
        form.add_error("email" if refused.code == "bad_email" else None, refused.message)
        return render(request, "feedback/public/second.html", page, status=refused.status)
    messages.success(request, _("Thank you. We check it with you, and then it stands here."))
    return redirect("feedback:register_entry", partnership.slug, number)
