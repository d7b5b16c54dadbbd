"""Scans of a pile: upload them, see what was read, decide about the pages that could not be."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foundation.errors import Refused
from intake.forms.scanning import ScanForm
from intake.models import Reason
from intake.selectors import keying as keyed
from intake.selectors import looking
from intake.selectors import scanning as scans
from intake.services import keying, scanning
from intake.views.access import acting, for_clerks
from partnerships.models import Partnership

_SHOWN = 12


@require_http_methods(["GET", "HEAD", "POST"])
@for_clerks
def pile(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """The scans of one pile, and a form to upload more."""
    line = keyed.batch(partnership, uuid)
    posted = request.method == "POST"
    form = ScanForm(request.POST, request.FILES) if posted else ScanForm()
    if posted and form.is_valid():
        try:
            made = scanning.upload(by=acting(request), batch=line.batch, contents=form.contents())
        except Refused as refusal:
            form.add_error("scans", str(refusal.message))
        else:
            many = ngettext("One file is being read.", "%(n)s files are being read.", len(made))
            messages.success(request, many % {"n": len(made)})
            return redirect("intake:scans", uuid=uuid)
    unread = scans.unread(line.batch)
    context = {
        "partnership": partnership,
        "batch": line.batch,
        "form": form,
        "uploads": scans.uploads(line.batch),
        "pages": scans.count(line.batch),
        "waiting": scans.waiting(line.batch),
        "unread": unread[:_SHOWN],
        "more": max(0, len(unread) - _SHOWN),
        "questionnaires": len(looking.sights(line.batch)),
        "missing": scans.missing(line.batch),
    }
    return render(request, "intake/scans.html", context, status=422 if form.errors else 200)


@require_GET
@for_clerks
def picture(
    request: HttpRequest, uuid: UUID, question: str = "", *, partnership: Partnership
) -> HttpResponse:
    """A scanned page, or the place of one question on it."""
    found = scans.picture(scans.page(partnership, uuid), question)
    answer = HttpResponse(found, content_type="image/jpeg")
    answer["Cache-Control"] = "private, max-age=600"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
@for_clerks
def decide(request: HttpRequest, uuid: UUID, *, partnership: Partnership) -> HttpResponse:
    """A page that could not be read: it belongs to no sheet, or its sheet is put aside with a reason."""
    page = scans.page(partnership, uuid)
    batch, reason = page.upload.batch, request.POST.get("reason", "")
    try:
        if reason in Reason.values:
            keying.reject(by=acting(request), batch=batch, client_uuid=page.uuid, reason=reason)
            messages.success(request, _("The sheet is put aside and counted."))
        else:
            scanning.dismiss(by=acting(request), page=page)
            messages.success(request, _("Noted: this page belongs to no sheet."))
    except Refused as refusal:
        messages.error(request, str(refusal.message))
    return redirect("intake:scans", uuid=batch.uuid)
