"""The partner's pages: what is this, the questions a theme at a time, what I said, thank you. A GET changes nothing."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from formspec import Checked, Page, relevant
from foundation.errors import Refused
from surveys import mailing
from surveys.forms.questions import answer_text, questions
from surveys.models import Draft
from surveys.services import answers, drafts, proofs
from surveys.views import devices
from surveys.views.door import Visit, personal


@require_GET
@personal
def front(visit: Visit) -> HttpResponse:
    """What is this, how long, who reads it? And where this device stands."""
    row = visit.invitation
    if row.wave.state != "open":
        return visit.page("closed", status=410, proof=proofs.of(row) if visit.sent else "")
    draft = drafts.find(row, visit.start) if visit.start else None
    return visit.page(
        "front",
        minutes=mailing.minutes(row),
        count=sum(1 for _item in visit.form.items()),
        resumes=_first_open(visit, draft) if draft else "",
        begun_elsewhere=bool(row.starts) and visit.start is None,
        replaces=hasattr(row, "participation") and visit.sent is None,
        proof=proofs.of(row) if visit.owns_sent else "",
    )


@require_POST
@personal
def start(visit: Visit) -> HttpResponse:
    """Begin on this device; what another device has stays there, unseen."""
    drafts.must_be_open(visit.invitation)
    if visit.sent:
        raise Refused(_("The answers were already sent."), code="already_sent", status=409)
    row = visit.invitation
    begun = visit.start if visit.start and drafts.find(row, visit.start) else None
    begun = begun or drafts.begin(invitation=row, pin=visit.request.POST.get("pin", "").strip())
    return _go(visit, begun, f"questions/{visit.form.pages[0].key}/")


@require_POST
@personal
def unlock(visit: Visit) -> HttpResponse:
    """The PIN chosen at the start opens those answers on this device."""
    drafts.must_be_open(visit.invitation)
    found = drafts.by_pin(invitation=visit.invitation, pin=visit.request.POST.get("pin", "").strip())
    if found is None:
        raise Refused(
            _(
                "This PIN does not open anything here. After ten tries the link stays shut on new devices; "
                "the coordinator can send you a new one."
            ),
            code="wrong_pin",
            status=403,
        )
    return _go(visit, found, "")


@require_POST
@personal
def change(visit: Visit) -> HttpResponse:
    """Open what was sent from this device, to change it."""
    if not visit.owns_sent or visit.start is None:
        raise Refused(_("These answers were sent from another device."), code="another_device", status=403)
    answers.reopen(invitation=visit.invitation, start=visit.start)
    return redirect(visit.path + "review/")


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def question_page(visit: Visit, page: str) -> HttpResponse:
    """One theme: shown with what was answered so far, or kept and on to the next."""
    asked = next((one for one in visit.form.pages if one.key == page), None)
    if asked is None:
        raise Http404
    drafts.must_be_open(visit.invitation)
    draft = _draft(visit)
    if draft is None or visit.start is None:
        return redirect(visit.path)
    if visit.request.method != "POST":
        return _shown(visit, asked, _values(visit, draft))
    raw = dict(visit.request.POST.lists())
    checked = drafts.save_page(invitation=visit.invitation, start=visit.start, page=page, raw=raw)
    if checked.problems:
        return _shown(visit, asked, _typed(visit, asked, checked, raw), checked)
    return _after(visit, asked, visit.request.POST.get("go", "next"))


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def review(visit: Visit) -> HttpResponse:
    """Everything I said, before it goes; and sending it."""
    drafts.must_be_open(visit.invitation)
    if visit.request.method == "POST":
        return _send(visit)
    draft = _draft(visit)
    if draft is None:
        return redirect(visit.path)
    values = _values(visit, draft)
    pages = [(page, _said(visit, page, values)) for page in visit.form.pages]
    answered = sum(bool(said) for _page, lines in pages for _question, said, _key in lines)
    count = sum(len(lines) for _page, lines in pages)
    return visit.page("review", pages=pages, answered=answered, count=count, draft=draft)


@require_GET
@personal
def thanks(visit: Visit) -> HttpResponse:
    """Proof of having taken part, without a single answer."""
    if not visit.owns_sent:
        return redirect(visit.path)
    return visit.page("thanks", proof=proofs.of(visit.invitation))


def _send(visit: Visit) -> HttpResponse:
    try:
        key = UUID(visit.request.POST.get("client_uuid", ""))
    except ValueError as error:
        raise Refused(_("Please open the overview again and send from there."), code="no_key") from error
    if visit.start is None:
        return redirect(visit.path)
    once = answers.submit(invitation=visit.invitation, start=visit.start, client_uuid=key)
    if once.repeated and (draft := _draft(visit)) and draft.client_uuid != key:
        return redirect(visit.path + "review/")  # an old copy of the page: the newer answers still wait
    return redirect(visit.path + "thanks/")


def _draft(visit: Visit) -> Draft | None:
    return drafts.find(visit.invitation, visit.start) if visit.start else None


def _values(visit: Visit, draft: Draft) -> dict[str, Any]:
    return drafts.values(draft, visit.invitation, visit.start or 0)


def _first_open(visit: Visit, draft: Draft) -> str:
    """Where to go on: the first theme with a question not answered, else the review."""
    values = _values(visit, draft)
    unanswered = (
        page.key
        for page in visit.form.pages
        if any(item.key not in values for item in page.items if relevant(item, values))
    )
    found = next(unanswered, None)
    return f"questions/{found}/" if found else "review/"


def _go(visit: Visit, begun: int, to: str) -> HttpResponse:
    response = HttpResponseRedirect(visit.path + to)
    devices.remember(response, visit.invitation, begun, visit.path)
    return response


def _shown(visit: Visit, page: Page, values: dict[str, Any], checked: Checked | None = None) -> HttpResponse:
    pages = visit.form.pages
    number = pages.index(page) + 1
    problems = checked.problems if checked else ()
    drawn = questions(page, values, visit.language, problems)
    return visit.page(
        "questions",
        status=422 if problems else 200,
        page=page,
        number=number,
        total=len(pages),
        questions=drawn,
        questions_wrong=[one for one in drawn if one.error],
        saved="saved" in visit.request.GET,
    )


def _typed(visit: Visit, page: Page, checked: Checked, raw: dict[str, Any]) -> dict[str, Any]:
    """What to show again: kept values, and what was typed where it did not fit."""
    typed = {problem.item: raw.get(problem.item, [""]) for problem in checked.problems}
    words = {key: value[-1] for key, value in raw.items() if key.endswith("__other") and value}
    shown = {item: values if len(values) > 1 else "".join(values) for item, values in typed.items()}
    return {**words, **checked.values, **shown}


def _after(visit: Visit, page: Page, go: str) -> HttpResponse:
    pages = visit.form.pages
    at = pages.index(page)
    if go == "save":
        return redirect(f"{visit.path}questions/{page.key}/?saved")
    if go == "back":
        return redirect(visit.path if at == 0 else f"{visit.path}questions/{pages[at - 1].key}/")
    if go == "review" or at + 1 == len(pages):
        return redirect(visit.path + "review/")
    return redirect(f"{visit.path}questions/{pages[at + 1].key}/")


def _said(visit: Visit, page: Page, values: dict[str, Any]) -> list[tuple[str, str, str]]:
    asked = [item for item in page.items if relevant(item, values)]
    drawn = {one.key: one.label for one in questions(page, values, visit.language)}
    return [(drawn[item.key], answer_text(item, values, visit.language), item.key) for item in asked]
