"""The shelf: questionnaires of a partnership, the library, a file in and a file out."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from formspec import FormSpec, xlsform
from foundation.errors import Refused
from foundation.localised import Localised
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import partnerships
from surveys.forms.faults import fault_in_words
from surveys.forms.writing import FileForm, NewForm
from surveys.models import Instrument
from surveys.selectors import instruments
from surveys.services import instruments as writing
from surveys.services import library
from surveys.views import staff

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@staff.signed_in
@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """What each partnership of this account has, and what the library offers it."""
    places = staff.places(request, "see_surveys")
    cities = [
        {
            "partnership": one,
            "lines": [_line(one, instrument) for instrument in instruments.of_partnership(one)],
            "offers": instruments.offers(one),
            "may_run": rules.can(staff.account(request), "run_surveys", one),
        }
        for one in places
    ]
    return render(
        request,
        "surveys/instruments/shelf.html",
        {"cities": cities, "partnership": places[0] if len(places) == 1 else None},
        status=200 if places else 403,
    )


def _line(partnership: Partnership, instrument: Instrument) -> dict[str, object]:
    versions = list(instrument.versions.all())
    published = [row for row in versions if row.published_at]
    newest = max(published, key=lambda row: row.number, default=None)
    shown = newest or versions[0]
    return {
        "instrument": instrument,
        "newest": newest,
        "draft": next((row for row in versions if row.published_at is None), None),
        "minutes": instruments.timed(partnership, instruments.spec_of(shown)),
        "series": sum(one.ended_at is None for one in instrument.series.all()),
    }


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest, city: str) -> HttpResponse:
    """A new questionnaire: its title and languages, then the editor."""
    partnership = _mine(request, city)
    language = (get_language() or "en")[:2]
    initial = {"languages": partnership.languages or [language]}
    form = NewForm(request.POST or None, initial=initial, label_suffix="")
    if request.method == "POST" and form.is_valid():
        languages = form.ordered(language)
        title = Localised({languages[0]: form.cleaned_data["title"]})
        made = writing.create(
            by=staff.actor(request), partnership=partnership, title=title, languages=languages
        )
        return redirect("surveys:instrument", uuid=made.instrument.uuid)
    status = 422 if form.is_bound and form.errors else 200
    context = {"form": form, "partnership": partnership}
    return render(request, "surveys/instruments/new.html", context, status=status)


@staff.signed_in
@require_POST
def install(request: HttpRequest, city: str, key: str) -> HttpResponse:
    """Take an instrument of the library into this partnership, published as it ships."""
    partnership = _mine(request, city)
    try:
        made = library.install(by=staff.actor(request), partnership=partnership, key=key)
    except KeyError as error:
        raise Http404 from error
    messages.success(request, _("The questionnaire is ready. Set up a series to ask it."))
    return redirect("surveys:instrument", uuid=made.instrument.uuid)


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, city: str) -> HttpResponse:
    """An XLSForm file becomes a draft, or every fault in it is named by sheet, row and column."""
    partnership = _mine(request, city)
    form = FileForm(request.POST or None, request.FILES or None, label_suffix="")
    context: dict[str, object] = {"form": form, "partnership": partnership}
    if request.method != "POST":
        return render(request, "surveys/instruments/bring.html", context)
    if form.is_valid():
        found = xlsform.read(form.cleaned_data["file"].read())
        if found.spec is not None:
            return _taken(request, partnership, found.spec)
        context["faults"] = [(fault, fault_in_words(fault)) for fault in found.faults[:200]]
        context["count"] = len(found.faults)
    return render(request, "surveys/instruments/bring.html", context, status=422)


def _taken(request: HttpRequest, partnership: Partnership, spec: FormSpec) -> HttpResponse:
    try:
        made = writing.take_over(by=staff.actor(request), partnership=partnership, spec=spec)
    except Refused as refusal:
        messages.error(request, refusal.message)
        return redirect("surveys:bring", city=partnership.slug)
    messages.success(request, _("The file is taken over as a draft. Look it over, then publish it."))
    return redirect("surveys:instrument", uuid=made.instrument.uuid)


@staff.signed_in
@require_safe
def xlsx(request: HttpRequest, uuid: UUID, number: int) -> HttpResponse:
    """One version as an XLSForm workbook."""
    one = staff.find(request, "see_surveys", instruments.get, uuid)
    row = instruments.version(one, number)
    response = HttpResponse(xlsform.write(instruments.spec_of(row)), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{one.key}-{number}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _mine(request: HttpRequest, city: str) -> Partnership:
    partnership = partnerships.by_slug(city)
    rules.must(staff.account(request), "run_surveys", partnership)
    return partnership
