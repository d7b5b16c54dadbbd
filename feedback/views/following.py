"""What happened with mine? Number and code, posted, open the whole answer in words."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from feedback.forms.files import FileForm
from feedback.forms.following import AddForm, CodeForm, CorrectForm, VerdictForm
from feedback.models import Suggestion
from feedback.selectors import files, moderation, own
from feedback.services import codes
from feedback.views import visit
from feedback.workflow import deadlines, steps
from foundation import clock
from foundation.errors import Refused
from foundation.services import contacts
from partnerships.models import Partnership
from partnerships.selectors import partnerships

TOO_MANY = 429


@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, city: str) -> HttpResponse:
    """The two fields; with the right pair, or while it is open in this browser, the case."""
    partnership = partnerships.by_slug(city)
    if request.method == "POST":
        return _open(request, partnership)
    number = request.GET.get("number", "")[:40]
    suggestion = visit.current(request, partnership)
    if suggestion and number in ("", suggestion.number):
        return case(request, suggestion)
    return _ask(request, partnership, CodeForm(initial={"number": number}))


@require_POST
def leave(request: HttpRequest, city: str) -> HttpResponse:
    """Close it in this browser, for whoever sits here next."""
    visit.end(request)
    return redirect("feedback:follow", partnerships.by_slug(city).slug)


def case(
    request: HttpRequest,
    suggestion: Suggestion,
    *,
    bound: dict[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page about one's own suggestion; `bound`: a form that was refused, with what was typed."""
    context = {**_told(suggestion), **_forms(suggestion), **(bound or {})}
    context["form"] = next(iter((bound or {}).values()), None)
    return render(request, "feedback/public/case.html", context, status=status)


def _open(request: HttpRequest, partnership: Partnership) -> HttpResponse:
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _ask(request, partnership, form, status=422)
    try:
        found = codes.open_case(partnership=partnership, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.message)
        answer = _ask(request, partnership, form, status=refused.status)
        if refused.status == TOO_MANY:
            answer["Retry-After"] = str(codes.WINDOW)
        return answer
    visit.begin(request, found)
    return redirect("feedback:follow", partnership.slug)


def _ask(request: HttpRequest, partnership: Partnership, form: CodeForm, status: int = 200) -> HttpResponse:
    return render(
        request, "feedback/public/follow.html", {"partnership": partnership, "form": form}, status=status
    )


def _told(row: Suggestion) -> dict[str, Any]:
    card = row.submitter.contact if row.submitter else None
    today = clock.today(row.partnership.time_zone)
    waiting = row.status in steps.WAITING
    return {
        "partnership": row.partnership,
        "row": row,
        "told": own.told(row),
        "files": files.of(row),
        "acts": moderation.of(row),
        "waiting": waiting,
        "late": waiting and deadlines.overdue(row.answer_due_on, today),
        "contact": contacts.read(card) if card and not row.erased_at else None,
        "today": today,
    }


def _forms(row: Suggestion) -> dict[str, forms.Form]:
    said = {"text": row.text, "place_text": row.place_text, "language": row.language}
    return {
        "verdict_form": VerdictForm(auto_id="verdict_%s"),
        "add_form": AddForm(auto_id="add_%s"),
        "file_form": FileForm(auto_id="file_%s"),
        "correct_form": CorrectForm(initial=said, auto_id="correct_%s"),
    }
