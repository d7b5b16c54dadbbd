"""Coding in another program: the codebook, the texts with their codes, and the way back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from analytics.exports.refi import codebook_file
from analytics.forms.qda import InForm, OutForm
from analytics.services import qda
from analytics.views.access import staff, visitor
from analytics.views.files import attachment
from foundation.errors import Refused
from foundation.templatetags.tandem import number
from partnerships import rules
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("code_texts")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Coders bring codes back; only who may take rows out takes texts out."""
    may_export = rules.can(request.user, "export_rows", partnership)
    brings = request.method == "POST" and "project" in request.FILES
    takes = request.method == "POST" and not brings
    if takes and not may_export:
        raise PermissionDenied
    out = OutForm(request.POST if takes else None)
    back = InForm(request.POST, request.FILES) if brings else InForm()
    answer = _taken(request, partnership, out) or _brought(request, partnership, back)
    if answer is not None:
        return answer
    context = {
        "partnership": partnership,
        "out": out,
        "back": back,
        "may_export": may_export,
        "form": back if back.is_bound else out,
    }
    return render(request, "analytics/qda.html", context, status=422 if out.errors or back.errors else 200)


@require_safe
@staff("code_texts")
def codebook(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """The codebook alone (.qdc)."""
    return attachment(codebook_file(qda.names()), f"{partnership.slug}-codebook.qdc")


def _taken(request: HttpRequest, partnership: Partnership, form: OutForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        made = qda.export(
            by=visitor(request),
            partnership=partnership,
            purpose=form.cleaned_data["purpose"],
            language=(get_language() or "en")[:2],
        )
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return None
    return attachment(made.content, f"{partnership.slug}-texts.qdpx")


def _brought(request: HttpRequest, partnership: Partnership, form: InForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        found = qda.take_in(
            by=visitor(request), partnership=partnership, content=form.cleaned_data["project"].read()
        )
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return None
    facts = {name: number(getattr(found, name)) for name in ("added", "repeated", "unknown")}
    said = _(
        "%(added)s codes are taken over; %(repeated)s you had given already, %(unknown)s are not of this codebook or text."
    )
    messages.success(request, said % facts)
    return redirect(request.path)
