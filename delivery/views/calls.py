"""The call list: whom to call, what to say, how it ended."""

import uuid

from django.contrib import messages as said
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from delivery import workflow
from delivery.forms import CallForm
from delivery.models import Message
from delivery.selectors import messages, private, readers
from delivery.services import outcomes
from delivery.views.access import StaffRequest, actor, staff
from foundation.errors import Refused
from foundation.services import contacts
from partnerships.models import Partnership


@never_cache
@require_safe
@staff("make_calls")
def index(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    rows = [(message, readers.masked(message)) for message in messages.calls(partnership)]
    return render(request, "delivery/calls.html", {"partnership": partnership, "rows": rows})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@staff("make_calls")
def call(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    """GET shows the script with the number masked; POST shows the number (audited), or notes how the call ended."""
    message = messages.one(partnership, key)
    if message.channel != workflow.CALL:
        return redirect("delivery:calls", city=partnership.slug)
    wants_number = request.POST.get("act") == "number"
    form = CallForm(request.POST if request.method == "POST" and not wants_number else None)
    if form.is_bound and form.is_valid():
        return _noted(request, message, form)
    context = {"partnership": partnership, "message": message, "form": form, "private": private.of(message)}
    if wants_number and message.contact:
        context["reader"] = contacts.reveal(message.contact, by=actor(request), reason=f"call {message.uuid}")
    else:
        context["reader"] = readers.masked(message)
    context["shown"] = wants_number
    return render(request, "delivery/call.html", context, status=422 if form.errors else 200)


def _noted(request: StaffRequest, message: Message, form: CallForm) -> HttpResponse:
    given = form.cleaned_data
    try:
        row = outcomes.record_call(
            message=message, by=actor(request), outcome=given["outcome"], note=given["note"]
        )
    except Refused as refused:
        said.error(request, refused.message)
    else:
        said.success(
            request,
            _("Noted. The number stays on the list.")
            if row.state == workflow.QUEUED
            else _("Noted: %(state)s.") % {"state": row.get_state_display()},
        )
    return redirect("delivery:calls", city=message.partnership.slug)
