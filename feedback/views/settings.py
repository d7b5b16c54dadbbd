"""How this desk works: a second pair of eyes, and who hears of what is late. The coordinator's page."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from feedback.forms.desk import RungForm, SettingForm
from feedback.selectors import settings
from feedback.services import desk
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("edit_partnership")
def index(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    people = settings.who_may_hear(partnership.pk)
    forms: dict[str, Any] = {
        "setting": SettingForm(
            initial={"refusals_need_second": settings.refusals_need_second(partnership)}, auto_id="setting_%s"
        ),
        "adding": RungForm(people),
    }
    if request.method == "POST":
        done = _acted(request, partnership, forms, people)
        if done:
            messages.success(request, _("Noted."))
            return redirect("feedback:settings", partnership.slug)
    wrong = next((form for form in forms.values() if form.errors), None)
    page = {"partnership": partnership, "rungs": settings.rungs(partnership.pk), "form": wrong, **forms}
    return render(request, "feedback/desk/settings.html", page, status=422 if wrong else 200)


def _acted(request: StaffRequest, partnership: Partnership, forms: dict[str, Any], people: list[Any]) -> bool:
    act: Callable[..., bool] | None = {"setting": _change, "rung": _add, "remove": _remove}.get(
        request.POST.get("act", "")
    )
    if act is None:
        raise Http404
    return act(request, partnership, actor(request), forms, people)


def _change(request: StaffRequest, here: Partnership, by: Actor, forms: dict[str, Any], people: Any) -> bool:
    form = SettingForm(request.POST)
    if form.is_valid():
        desk.change(by=by, partnership=here, **form.cleaned_data)
    return form.is_valid()


def _add(request: StaffRequest, here: Partnership, by: Actor, forms: dict[str, Any], people: Any) -> bool:
    form = forms["adding"] = RungForm(people, request.POST)
    if not form.is_valid():
        return False
    try:
        desk.add_rung(by=by, partnership=here, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return False
    return True


def _remove(request: StaffRequest, here: Partnership, by: Actor, forms: dict[str, Any], people: Any) -> bool:
    rung = next((one for one in settings.rungs(here.pk) if str(one.uuid) == request.POST.get("rung")), None)
    if rung is None:
        raise Http404
    desk.remove_rung(by=by, rung=rung)
    return True
