"""What is said here? One text at a time, codes beside it; a coder sees nobody else's."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from analytics.datasets import texts
from analytics.forms.coding import CodingForm
from analytics.forms.workbench import MemoForm
from analytics.models import Coding, code_names
from analytics.reports.values_words import ELSEWHERE
from analytics.selectors import codings, workbench
from analytics.services import codings as coding
from analytics.views.access import staff, visitor
from analytics.views.workbench import links
from feedback.records import TextRow
from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("code_texts")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """The text asked for by `?number=`, else the next one; POST adds a code to it."""
    by = visitor(request)
    number = request.POST.get("number") or request.GET.get("number", "")
    row = texts.text_of(partnership, number) if number else texts.next_text(partnership, by)
    form = CodingForm(request.POST or None)
    if row and request.method == "POST" and form.is_valid():
        try:
            coding.add(by=by, partnership=partnership, text=row.uuid, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.message)
        else:
            return redirect(_address(partnership, row.number))
    context = _context(partnership, by, row, form) | {"links": links(request, partnership)}
    return render(request, "analytics/coding.html", context, status=422 if form.errors else 200)


@require_POST
@staff("code_texts")
def done(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Done with this text; on to the next."""
    row = texts.text_of(partnership, request.POST.get("number", ""))
    coding.finish(by=visitor(request), partnership=partnership, text=row.uuid)
    return redirect("analytics:coding", city=partnership.slug)


@require_POST
@staff("code_texts")
def take_back(request: HttpRequest, *, partnership: Partnership, uuid: UUID) -> HttpResponse:
    """Take an own code back."""
    by = visitor(request)
    row = codings.standing(partnership).filter(uuid=uuid, coded_by=by).first()
    if row is None:
        raise Http404
    coding.retract(by=by, coding=row)
    messages.success(request, _("The code is taken back."))
    return redirect(_address(partnership, request.POST.get("number", "")))


def _address(partnership: Partnership, number: str) -> str:
    here = reverse("analytics:coding", kwargs={"city": partnership.slug})
    return f"{here}?number={number}" if number.isalnum() else here


def _context(partnership: Partnership, by: Actor, row: TextRow | None, form: CodingForm) -> dict[str, object]:
    given = codings.own(partnership, row.uuid, by) if row else []
    return {
        "partnership": partnership,
        "row": row,
        "form": form,
        "given": [(one, _named(one)) for one in given],
        "progress": texts.progress(partnership, by),
        "memo": MemoForm(initial={"words": workbench.memo_of(partnership, row.uuid, by)}) if row else None,
        "is_suggestion": bool(row and row.id),
        "kind": ELSEWHERE.get(row.kind, "") if row else "",
    }


def _named(one: Coding) -> str:
    """ "Responsiveness: Obstructed, City"."""
    parts = [
        str(one.get_perception_display()) if one.perception else "",
        _("Expected") if one.is_expected else "",
        str(one.get_actor_group_display()) if one.actor_group else "",
        str(one.get_motive_display()) if one.motive else "",
    ]
    return f"{code_names()[one.code]}: {', '.join(part for part in parts if part)}"
