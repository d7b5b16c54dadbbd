"""The slip a person takes home: number, code, QR of the status page. Only for who entered it, on the day."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import segno
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods, require_safe

from feedback.letters import language
from feedback.models import Suggestion
from feedback.selectors import story
from feedback.services import codes, sending
from feedback.views.entry import StaffRequest, actor, staff
from foundation import clock
from partnerships.models import Partnership

FRESH = timedelta(hours=12)


@require_safe
@staff("receive_suggestions")
def slip(request: StaffRequest, partnership: Partnership, uuid: UUID) -> HttpResponse:
    row = story.by_uuid(partnership.pk, uuid)
    if not _own_and_fresh(request, row):
        raise PermissionDenied
    return render(request, "feedback/desk/slip.html", {"partnership": partnership, "slip": _slip(row)})


@require_safe
@staff("receive_suggestions")
def sheet(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """The slips of the sheet that was entered last."""
    rows = [story.by_uuid(partnership.pk, key) for key in request.session.get("sheet", [])]
    slips = [_slip(row) for row in rows if _own_and_fresh(request, row)]
    return render(request, "feedback/desk/slips.html", {"partnership": partnership, "slips": slips})


@require_http_methods(["GET", "HEAD", "POST"])
@staff("reveal_contact")
def renewed(request: StaffRequest, partnership: Partnership, number: str) -> HttpResponse:
    """A lost slip at the counter: the person tells what was said; a new code, and the old one ends."""
    row = story.by_number(partnership.pk, number)
    if request.method != "POST":
        return render(request, "feedback/desk/renew.html", {"partnership": partnership, "row": row})
    if row.erased_at:
        return redirect("feedback:case", partnership.slug, number)
    codes.renew(suggestion=row, by=actor(request))
    row.refresh_from_db(fields=["code_version"])
    return render(request, "feedback/desk/slip.html", {"partnership": partnership, "slip": _slip(row)})


def _own_and_fresh(request: StaffRequest, row: Suggestion) -> bool:
    return row.received_by == actor(request) and row.received_at > clock.now() - FRESH and not row.erased_at


def _slip(row: Suggestion) -> dict[str, Any]:
    link = sending.follow_link(row)
    code, theirs = codes.code_of(row), language.of(row)
    return {"row": row, "code": code, "link": link, "qr": _qr(link), "language": theirs}


def _qr(link: str) -> SafeString:
    """An <svg> without style; segno writes it from the link alone."""
    made = segno.make(link, error="m").svg_inline(scale=4, border=2, svgclass=None, lineclass=None)
    return mark_safe(made)  # noqa: S308 markup of our own making
