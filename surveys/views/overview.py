"""What runs when, and setting up a series."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from foundation import clock
from foundation.errors import Refused
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import partnerships
from surveys.forms.series import SeriesForm
from surveys.models import Wave
from surveys.selectors import attention, calendar, open_door, response, series, waves
from surveys.services import library
from surveys.services import series as running
from surveys.views import staff


@staff.signed_in
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Open and coming waves and all series, for each partnership this account may see."""
    places = staff.places(request, "see_surveys")
    cities = [
        {
            "partnership": one,
            "calendar": [_line(wave) for wave in waves.calendar(one)],
            "months": calendar.year(one, clock.now()),
            "attention": attention.waiting(one),
            "series": series.of_partnership(one),
            "may_run": rules.can(staff.account(request), "run_surveys", one),
        }
        for one in places
    ]
    return render(
        request,
        "surveys/overview.html",
        {"cities": cities, "partnership": places[0] if len(places) == 1 else None},
        status=200 if places else 403,
    )


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest, city: str) -> HttpResponse:
    """A new series in one partnership."""
    partnership = partnerships.by_slug(city)
    rules.must(staff.account(request), "run_surveys", partnership)
    known = series.instruments(partnership)
    if not known and request.method == "POST" and "install" in request.POST:
        library.install(by=staff.actor(request), partnership=partnership)
        return redirect(request.path)
    asked = next((one.pk for one in known if str(one.uuid) == request.GET.get("instrument")), None)
    form = SeriesForm(
        request.POST or None, partnership=partnership, instruments=known, initial={"instrument": asked}
    )
    if request.method == "POST" and form.is_valid():
        made = _created(request, partnership, form)
        if made:
            return made
    status = 422 if form.is_bound and form.errors else 200
    return render(
        request, "surveys/new.html", {"form": form, "partnership": partnership, "known": known}, status=status
    )


def _created(request: HttpRequest, partnership: Partnership, form: SeriesForm) -> HttpResponse | None:
    language = (get_language() or "en")[:2]
    try:
        made = running.create(by=staff.actor(request), partnership=partnership, **form.facts(language))
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return None
    messages.success(request, _("The series is set up. Its first wave opens by itself."))
    return redirect("surveys:series", uuid=made.uuid)


def _line(wave: Wave) -> dict[str, object]:
    shown = wave.state != "planned"
    everyone = wave.series.door != wave.series.Door.PERSONAL
    return {
        "wave": wave,
        "rate": response.total(wave) if shown and not everyone else None,
        "turnout": open_door.turnout(wave) if shown and everyone else None,
    }
