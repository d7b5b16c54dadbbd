"""Mails nobody could sort: read, dealt with, settled."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from feedback.selectors import mail as known
from feedback.services import inbound
from feedback.views.entry import StaffRequest, actor, staff
from feedback.workflow import mail
from foundation.errors import Refused
from foundation.services import audit, files
from partnerships.models import Partnership


@require_safe
@staff("reveal_contact")
def show(request: StaffRequest, partnership: Partnership, uuid: UUID) -> HttpResponse:
    """The mail in plain text, with its sender; that somebody looked is noted."""
    row = get_object_or_404(known.to_look_at(partnership), uuid=uuid)
    arrived = mail.read(files.read(row.stored)) if row.stored else None
    audit.record(by=actor(request), action="mail.read", target=row)
    page = {"partnership": partnership, "row": row, "arrived": arrived}
    return render(request, "feedback/desk/mail.html", page)


@require_POST
@staff("receive_suggestions")
def settle(request: StaffRequest, partnership: Partnership, uuid: UUID) -> HttpResponse:
    row = get_object_or_404(known.to_look_at(partnership), uuid=uuid)
    try:
        inbound.settle(by=actor(request), inbound=row)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Noted."))
    return redirect("feedback:attention", partnership.slug)
