"""One sheet, many suggestions: each line becomes a suggestion of its own, with its own number and code."""

import uuid
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from feedback.forms.meeting import LineFormSet, SheetForm
from feedback.models import Kind
from feedback.services import receiving
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from foundation.models import Actor
from foundation.records import Contact
from partnerships.models import Partnership

PAGE = "feedback/desk/meeting.html"


@require_http_methods(["GET", "HEAD", "POST"])
@staff("receive_suggestions")
def meeting(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """All lines are stored or none; a line without text is left out."""
    sent = request.POST if request.method == "POST" else None
    form, lines = SheetForm(partnership, sent), LineFormSet(sent, prefix="line")
    page = {"partnership": partnership, "form": form, "lines": lines}
    if sent is None:
        return render(request, PAGE, page)
    if not (form.is_valid() and lines.is_valid()):
        return render(request, PAGE, page, status=422)
    try:
        stored = _store(actor(request), partnership, form.cleaned_data, lines)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return render(request, PAGE, page, status=refused.status)
    request.session["sheet"] = [str(one) for one in stored]
    return redirect("feedback:slips", partnership.slug)


@transaction.atomic
def _store(by: Actor, partnership: Partnership, sheet: dict[str, Any], lines: Any) -> list[uuid.UUID]:
    shared = {name: sheet[name] for name in ("channel", "said_on", "place", "language")}
    stored = []
    for place, line in enumerate(lines):
        data = line.cleaned_data
        if not data.get("text", "").strip():
            continue
        try:
            receipt = receiving.receive(
                by=by,
                partnership=partnership,
                kind=data["kind"] or Kind.SUGGESTION,
                text=data["text"],
                answer_channel="email" if data["email"].strip() else "code",
                contact=Contact(email=data["email"]),
                client_uuid=uuid.uuid5(sheet["sheet"], str(place)),
                **shared,
            )
        except Refused as refused:
            line.add_error(None, str(refused.message))
            raise
        stored.append(receipt.suggestion)
    if not stored:
        raise Refused(_("There is no line with text yet."), code="empty")
    return stored
