"""One partnership's setting-up: what there is, its details, its look, its calendar."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from foundation import clock
from foundation.models import Actor
from partnerships import workdays
from partnerships.forms.partnership import DetailsForm, LookForm
from partnerships.models import Partnership
from partnerships.selectors import access, people
from partnerships.services import partnerships as services
from partnerships.views.drawing import governance
from partnerships.views.entry import edits
from partnerships.views.kinds import KINDS
from partnerships.views.rows import FORM, form_page, sent, stored


@require_safe
@edits
def hub(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    today = clock.today(partnership.time_zone)
    parts = [{"kind": kind, "count": len(kind.rows(partnership, today))} for kind in KINDS.values()]
    page = {"partnership": partnership, "parts": parts, **governance(people.tree(partnership, today))}
    return render(request, "partnerships/setup/hub.html", page)


@FORM
@edits
def details(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    form = DetailsForm(sent(request), partnership=partnership)
    if stored(request, form, services.change, partnership=partnership):
        return redirect("partnerships:hub", partnership.slug)
    return form_page(request, form, partnership=partnership, title=_("Name, place and languages"))


@FORM
@edits
def look(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    form = LookForm(sent(request), initial=partnership.theme)
    if stored(request, form, _set_look, partnership=partnership):
        return redirect("partnerships:hub", partnership.slug)
    return form_page(request, form, partnership=partnership, title=_("Look"))


@require_safe
@edits
def calendar(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    """When do we work? Public holidays of two years and our own closed days."""
    today = clock.today(partnership.time_zone)
    years = [
        (year, workdays.public_holidays(partnership.country, partnership.subdivision, year).items())
        for year in (today.year, today.year + 1)
    ]
    page = {
        "partnership": partnership,
        "years": years,
        "closed": access.closed_days(partnership, since=today.replace(month=1, day=1)),
        "in_fifteen": workdays.add_workdays(partnership, today, 15),
    }
    return render(request, "partnerships/setup/calendar.html", page)


def _set_look(*, by: Actor, partnership: Partnership, **colours: Any) -> Partnership:
    kept = {name: colour for name, colour in colours.items() if colour}
    return services.change(partnership=partnership, by=by, theme=kept)
