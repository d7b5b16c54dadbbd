"""Take one step: check, call the service, say what happened. What was typed is never lost by a refusal."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from feedback import rules
from feedback.forms.steps import ReplyForm, RevealForm, StepForm
from feedback.models import Suggestion
from feedback.selectors import story
from feedback.views.case import offered, shown
from feedback.views.doing import STEPS, WAITS_FOR_SECOND, Step
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from foundation.services import contacts
from partnerships.models import Partnership
from partnerships.rules import can

HANDLE = "handle_suggestions"


@require_POST
@staff("see_suggestions")
def step(request: StaffRequest, partnership: Partnership, number: str, step: str) -> HttpResponse:
    suggestion = story.by_number(partnership.pk, number)
    if step == "reveal":
        return _reveal(request, suggestion)
    chosen = STEPS.get(step)
    if chosen is None:
        raise Http404
    form = chosen.form(suggestion, request.POST, auto_id=f"{step}_%s")
    if chosen not in offered(request, story.story(suggestion)):
        return _no_longer(request, suggestion, chosen, form)
    if not form.is_valid():
        return shown(request, suggestion, bound={step: form}, status=422)
    try:
        came = chosen.do(actor(request), request.user, suggestion, _data(request, form))
    except Refused as refused:
        form.add_error(None, str(refused.message))
        fresh = story.by_number(partnership.pk, number)
        return shown(request, fresh, bound={step: form}, status=refused.status)
    messages.success(request, str(WAITS_FOR_SECOND if came is WAITS_FOR_SECOND else chosen.done))
    return redirect("feedback:case", partnership.slug, number)


def _data(request: StaffRequest, form: StepForm) -> dict[str, Any]:
    data = dict(form.cleaned_data)
    if isinstance(form, ReplyForm):
        data["send"] = request.POST.get("act") == "send"
        data["language"] = form.suggestion.language
    return data


def _no_longer(request: StaffRequest, suggestion: Suggestion, chosen: Step, form: StepForm) -> HttpResponse:
    """Not this person's to do: 403. Not possible any more: 409, on the page as it stands, with the words kept."""
    may = can(request.user, chosen.needs, suggestion.partnership)
    if not may or (chosen.needs == HANDLE and not rules.may_handle(request.user, suggestion)):
        raise PermissionDenied
    form.is_valid()
    form.add_error(
        None,
        _("This is not possible any more: it is now “%(status)s”.")
        % {"status": suggestion.get_status_display()},
    )
    return shown(request, suggestion, bound={chosen.name: form}, status=409)


def _reveal(request: StaffRequest, suggestion: Suggestion) -> HttpResponse:
    """Contact data in the open, once, for a reason that the audit keeps."""
    card = suggestion.submitter.contact if suggestion.submitter else None
    if card is None or not rules.may_reveal(request.user, suggestion):
        raise PermissionDenied
    form = RevealForm(suggestion, request.POST)
    if not form.is_valid():
        return shown(request, suggestion, bound={"reveal": form}, status=422)
    full = contacts.reveal(card, by=actor(request), reason=form.cleaned_data["reason"])
    return shown(request, suggestion, contact=full)
