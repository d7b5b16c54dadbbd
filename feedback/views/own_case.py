"""What a person does with their own suggestion while it is open here: answer, add, correct, take along, erase."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from feedback.forms.following import AddForm, CorrectForm, VerdictForm
from feedback.models import Suggestion
from feedback.services import citizens, erasing, judging, taking_along
from feedback.views import following, visit
from foundation.errors import Refused
from partnerships.selectors import partnerships


@dataclass(frozen=True)
class Step:
    form: type[forms.Form]
    key: str  # the form's name on the page, and its ids' beginning
    do: Callable[..., object]
    done: Promise


STEPS = {
    "verdict": Step(
        VerdictForm, "verdict", judging.judge, gettext_lazy("Thank you. Your answer stands beside ours.")
    ),
    "add": Step(AddForm, "add", citizens.add, gettext_lazy("Added, with today's date.")),
    "correct": Step(CorrectForm, "correct", citizens.correct, gettext_lazy("Corrected.")),
}


def own(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view gets the suggestion that is open in this browser; without one, the page that asks for the code."""

    @wraps(view)
    @never_cache
    def enter(request: HttpRequest, city: str, **rest: str) -> HttpResponse:
        partnership = partnerships.by_slug(city)
        suggestion = visit.current(request, partnership)
        if suggestion is None:
            messages.info(request, _("It was closed here to keep it private. Type number and code again."))
            return redirect("feedback:follow", partnership.slug)
        return view(request, suggestion, **rest)

    return enter


@require_POST
@own
def step(request: HttpRequest, suggestion: Suggestion, step: str) -> HttpResponse:
    chosen = STEPS.get(step)
    if chosen is None:
        raise Http404
    form = chosen.form(request.POST, auto_id=f"{chosen.key}_%s")
    bound = {f"{chosen.key}_form": form}
    if not form.is_valid():
        return following.case(request, suggestion, bound=bound, status=422)
    try:
        chosen.do(by=citizens.actor_of(suggestion), suggestion=suggestion, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.message)
        return following.case(request, suggestion, bound=bound, status=refused.status)
    messages.success(request, str(chosen.done))
    return redirect("feedback:follow", suggestion.partnership.slug)


@require_POST
@own
def take_along(request: HttpRequest, suggestion: Suggestion) -> HttpResponse:
    """Everything we hold about it, as a file."""
    mine = taking_along.export_mine(by=citizens.actor_of(suggestion), suggestion=suggestion)
    answer = JsonResponse(mine, json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer["Content-Disposition"] = f'attachment; filename="{suggestion.number}.json"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@own
def erase(request: HttpRequest, suggestion: Suggestion) -> HttpResponse:
    """Asked once more before it happens: it cannot be undone."""
    partnership = suggestion.partnership
    if request.method != "POST":
        context = {"partnership": partnership, "row": suggestion}
        return render(request, "feedback/public/erase.html", context)
    erasing.erase(by=citizens.actor_of(suggestion), suggestion=suggestion)
    visit.end(request)
    messages.success(request, _("Erased. Number and code still show that it existed, and nothing else."))
    return redirect("feedback:follow", partnership.slug)
