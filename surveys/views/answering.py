"""The partner's pages: what is this, the questions a theme at a time, what I said, thank you. A GET changes nothing."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from formspec import Page, pages_asked, pick, relevant
from foundation.errors import Refused
from surveys import mailing
from surveys.forms import said
from surveys.forms.problems import in_words
from surveys.forms.questions import FALLBACKS, answer_text
from surveys.selectors import given_back
from surveys.services import answers, drafts, proofs
from surveys.views import devices, sealed, ways
from surveys.views.door import Visit, personal
from surveys.workflow.waves import READING


@require_GET
@personal
def front(visit: Visit) -> HttpResponse:
    """What is this, how long, who reads it? And where this device stands."""
    row = visit.invitation
    if row.wave.state != "open":
        return visit.page(
            "closed",
            status=410,
            proof=proofs.of(row) if visit.sent else "",
            published_by=row.wave.settles + READING,
            results=given_back.path(row),
        )
    if visit.is_anonymous:
        return sealed.front(visit)
    draft = ways.draft(visit)
    return visit.page(
        "front",
        minutes=mailing.minutes(row),
        count=sum(1 for _item in visit.form.items()),
        resumes=ways.first_open(visit, draft) if draft else "",
        begun_elsewhere=bool(row.starts) and visit.start is None,
        needed=any(item.required for item in visit.form.items()),
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
def review(visit: Visit) -> HttpResponse:
    """Everything I said, before it goes; and sending it."""
    drafts.must_be_open(visit.invitation)
    if visit.request.method == "POST":
        return _send(visit)
    draft = ways.draft(visit)
    if draft is None:
        return redirect(visit.path)
    values = ways.values(visit, draft)
    asked = [(page, _said(visit, page, values)) for page in pages_asked(visit.form, values)]
    answers_given = [bool(answer) for _page, lines in asked for _question, answer in lines]
    return visit.page(
        "review",
        pages=[(page, said.markup(lines)) for page, lines in asked],
        answered=sum(answers_given),
        count=len(answers_given),
        draft=draft,
        wrong=_wrong(visit, values),
    )


@require_GET
@personal
def thanks(visit: Visit) -> HttpResponse:
    """Proof of having taken part, without a single answer."""
    if visit.is_anonymous and visit.sent:
        return sealed.thanked(visit)
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
    if once.repeated and (draft := ways.draft(visit)) and draft.client_uuid != key:
        return redirect(visit.path + "review/")  # an old copy of the page: the newer answers still wait
    return redirect(visit.path + "thanks/")


def _go(visit: Visit, begun: int, to: str) -> HttpResponse:
    response = HttpResponseRedirect(visit.path + to)
    devices.remember(response, visit.invitation, begun, visit.path)
    return response


def _wrong(visit: Visit, values: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What must be put right before sending: address, question, what is wrong."""
    page_of = {item.key: page for page in visit.form.pages for item in page.items}
    problems = answers.check(visit.form, values).problems
    return [
        (
            f"{visit.path}questions/{page_of[problem.item].key}/#q-{problem.item}",
            pick(visit.form.item(problem.item).label, visit.language, FALLBACKS),
            in_words(problem),
        )
        for problem in problems
    ]


def _said(visit: Visit, page: Page, values: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (pick(item.label, visit.language, FALLBACKS), answer_text(item, values, visit.language))
        for item in page.items
        if relevant(item, values)
    ]
