"""Pages for who was asked: which messages they want, and that they left the role they are asked for."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from foundation.errors import Refused
from foundation.services import actors
from partnerships.models import Member
from surveys.forms.wishes import EVERYTHING, DepartureForm, MessagesForm
from surveys.models import OptOut
from surveys.selectors import reach
from surveys.services import departing, own_door, stop_links, stopping
from surveys.views.door import Visit, personal, private

ONE_CLICK = "List-Unsubscribe"


@csrf_exempt  # the address is the secret; a mail program's one-click stop (RFC 8058) brings no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def messages_page(request: HttpRequest, token: str) -> HttpResponse:
    """Which messages about surveys come; changed and changed back. Looking at it changes nothing."""
    member = stop_links.find(token)
    if member is None:
        return private(render(request, "surveys/answer/unknown.html", status=404))
    with translation.override(member.language):
        if request.method == "POST":
            return private(_wished(request, member))
        return private(_messages(request, member, MessagesForm(initial={"wish": _current(member)})))


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def departure(visit: Visit) -> HttpResponse:
    """I left this role: said here, decided by a coordinator."""
    row = visit.invitation
    form = DepartureForm(visit.request.POST if visit.request.method == "POST" else None)
    said = row.departures.order_by("-id").first()
    if visit.request.method == "POST" and form.is_valid():
        by = actors.for_subject("member", row.member.uuid)
        try:
            departing.say(by=by, invitation=row, last_day=form.cleaned_data["last_day"])
            return redirect(f"{visit.path}role/")
        except Refused as refusal:
            form.add_error("last_day", str(refusal.message))
    status = 422 if form.errors else 200
    return visit.page("role", status=status, form=form, said=said)


def _wished(request: HttpRequest, member: Member) -> HttpResponse:
    if ONE_CLICK in request.POST:
        _keep(member, OptOut.Scope.ALL, OptOut.Source.MAIL)
        return HttpResponse(status=204)
    form = MessagesForm(request.POST)
    if not form.is_valid():
        return _messages(request, member, form, status=422)
    _keep(member, form.cleaned_data["wish"], OptOut.Source.PAGE)
    return redirect(f"{request.path}?kept")


def _keep(member: Member, wish: str, source: str) -> None:
    by = actors.for_subject("member", member.uuid)
    if wish == EVERYTHING:
        stopping.opt_in(by=by, member=member)
    else:
        stopping.opt_out(by=by, member=member, scope=wish, source=source)


def _current(member: Member) -> str:
    found = reach.opted_out(member)
    return found.scope if found else EVERYTHING


def _messages(request: HttpRequest, member: Member, form: Any, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "partnership": member.partnership,
        "kept": "kept" in request.GET,
        "wish": _current(member),
        "ties_path": own_door.path(member),
    }
    return render(request, "surveys/answer/messages.html", context, status=status)
