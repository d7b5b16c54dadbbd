"""What do I know about this one, and what is next? Words first, then what was answered, then the steps that are allowed."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from feedback import rules
from feedback.forms.steps import ReplyForm, RevealForm, StepForm
from feedback.models import CannedText, Suggestion
from feedback.selectors import library, ruling, story
from feedback.services import pausing
from feedback.views.doing import STEPS, Step
from feedback.views.entry import StaffRequest, staff
from feedback.workflow import deadlines, steps
from foundation import clock
from foundation.records import Contact
from foundation.services import contacts
from partnerships.models import Partnership
from partnerships.rules import can


@require_safe
@staff("see_suggestions")
def case(request: StaffRequest, partnership: Partnership, number: str) -> HttpResponse:
    """`?text=`: a text of the library to begin the reply with."""
    canned = library.one(partnership.pk, request.GET.get("text", ""))
    return shown(request, story.by_number(partnership.pk, number), canned=canned)


def shown(
    request: StaffRequest,
    suggestion: Suggestion,
    *,
    bound: dict[str, StepForm] | None = None,
    contact: Contact | None = None,
    canned: CannedText | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of one suggestion; `bound` forms come back with what was typed and what was wrong."""
    told = story.story(suggestion)
    forms = bound or {}
    steps_now = offered(request, told)
    offers = [_offer(step, told, forms.get(step.name), canned) for step in steps_now]
    first = offers.pop(0) if steps_now and steps_now[0].name == "reply" else None
    lost = [
        _offer(STEPS[name], told, form)
        for name, form in forms.items()
        if name in STEPS and STEPS[name] not in steps_now
    ]
    today = clock.today(suggestion.partnership.time_zone)
    card = suggestion.submitter.contact if suggestion.submitter else None
    context: dict[str, Any] = {
        "partnership": suggestion.partnership,
        "told": told,
        "row": suggestion,
        "first": first,
        "presses": [one for one in offers if _by_one_press(one)],
        "offers": [one for one in offers if not _by_one_press(one)],
        "may_handle": rules.may_handle(request.user, suggestion),
        "lost": lost,
        "form": next(iter(forms.values()), None),
        "contact": contact or (contacts.masked(card) if card else Contact()),
        "is_revealed": contact is not None,
        "reveal": forms.get("reveal") or RevealForm(suggestion),
        "may_reveal": card is not None and contact is None and rules.may_reveal(request.user, suggestion),
        "late": suggestion.status in steps.WAITING and deadlines.overdue(suggestion.answer_due_on, today),
        "clocks": deadlines.clocks(suggestion.said_on, suggestion.received_on, today),
        "cites": deadlines.cites(suggestion.deadline_rule, ruling.rules(suggestion.partnership_id)),
        "paused": pausing.is_paused(suggestion, today),
        "texts": library.texts(suggestion.partnership_id) if first else [],
        "canned": canned,
        "provenance": getattr(suggestion, "provenance", None),
    }
    return render(request, "feedback/desk/case.html", context, status=status)


def _by_one_press(offer: dict[str, Any]) -> bool:
    """Its button stands on the page itself, unless it came back with something to read."""
    return bool(offer["step"].one_press) and not offer["opened"]


def offered(request: StaffRequest, told: story.Story) -> list[Step]:
    """The steps this person may take now, the reply first."""
    may_handle = rules.may_handle(request.user, told.suggestion)
    partnership = told.suggestion.partnership
    return [
        step
        for step in STEPS.values()
        if step.offered(told)
        and can(request.user, step.needs, partnership)
        and (may_handle or step.needs != "handle_suggestions")
        and not (step.name == "approve" and _wrote_it(request, told))
    ]


def _wrote_it(request: StaffRequest, told: story.Story) -> bool:
    """Nobody is their own second pair of eyes."""
    writer = told.draft.written_by if told.draft else None
    return writer is not None and writer.user_id == request.user.pk


def _offer(
    step: Step, told: story.Story, bound: StepForm | None, canned: CannedText | None = None
) -> dict[str, Any]:
    if bound is not None:
        return {"step": step, "form": bound, "opened": True}
    options: dict[str, Any] = {"draft": told.draft, "canned": canned} if step.form is ReplyForm else {}
    options["auto_id"] = f"{step.name}_%s"  # several steps share a form: each field has a name of its own
    return {"step": step, "form": step.form(told.suggestion, **options), "opened": False}
