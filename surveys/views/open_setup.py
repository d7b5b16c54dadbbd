"""A coordinator opens a survey to everyone, and makes the codes for one that needs them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from foundation.errors import Refused
from partnerships import rules
from partnerships.selectors import partnerships
from surveys.forms.open_series import OpenSeriesForm
from surveys.selectors import series, waves
from surveys.services import entry_codes
from surveys.services import series as running
from surveys.views import staff
from surveys.views.door import private


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest, city: str) -> HttpResponse:
    """A new survey for everyone, on a page of its own."""
    partnership = partnerships.by_slug(city)
    rules.must(staff.account(request), "run_surveys", partnership)
    known = series.instruments(partnership)
    form = OpenSeriesForm(
        request.POST if request.method == "POST" else None, partnership=partnership, instruments=known
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = running.create(
                by=staff.actor(request),
                partnership=partnership,
                **form.facts((get_language() or "en")[:2]),
            )
            messages.success(request, _("The survey is set up. It opens by itself."))
            return redirect("surveys:series", uuid=made.uuid)
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
    context = {"form": form, "partnership": partnership, "known": known}
    return render(request, "surveys/new_open.html", context, status=422 if form.errors else 200)


@staff.signed_in
@require_POST
def codes(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Make codes and show them, this once: to print, or to copy."""
    wave = staff.find(request, "run_surveys", waves.get, uuid)
    wanted = request.POST.get("size", "")
    try:
        size = int(wanted) if wanted.isascii() and wanted.isdecimal() and len(wanted) < 6 else 0
        made = entry_codes.make(by=staff.actor(request), wave=wave, size=size)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return redirect("surveys:wave", uuid=wave.uuid)
    context = {"wave": wave, "series": wave.series, "partnership": wave.partnership, "codes": made}
    return private(render(request, "surveys/codes.html", context))
