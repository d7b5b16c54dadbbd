"""What the script of the partner's pages posts: a theme kept while it is filled in, and sending from a device that was offline."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.http.request import QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foundation.errors import Refused
from surveys.forms.problems import in_words
from surveys.records.saves import Stamp
from surveys.services import answers, drafts, proofs, straight
from surveys.views import ways
from surveys.views.door import Visit, personal

BIGGEST = 2**53


def as_json(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A refusal as data: what the script says, and whether it may try again."""

    @wraps(view)
    def told(visit: Visit, **more: Any) -> HttpResponse:
        try:
            return view(visit, **more)
        except Refused as refusal:
            return JsonResponse({"code": refusal.code, "title": refusal.message}, status=refusal.status)

    return told


def stamp_of(posted: QueryDict) -> Stamp | None:
    """What the page says of this save; None for a form without it, or with nonsense in it."""
    numbers = [posted.get("base", ""), posted.get("sequence", "") or "0"]
    if not all(number.isascii() and number.isdecimal() and int(number) <= BIGGEST for number in numbers):
        return None
    base, sequence = map(int, numbers)
    return Stamp(base, posted.get("window", "")[:36] if sequence else "", sequence, "offline" in posted)


@require_POST
@personal
@as_json
def keep(visit: Visit, page: str) -> HttpResponse:
    """One theme as it stands now. 409 when something newer is kept already: nothing is changed then."""
    if page not in {one.key for one in visit.form.pages}:
        raise Http404
    go = visit.request.POST.get("go", "next")
    kept = saved(visit, page, go)
    if kept is None:
        raise Refused(_("This device is not known here any more."), code="unknown_device", status=403)
    told = {
        "code": kept.outcome,
        "next": visit.path + ways.after(visit, page, go, kept),
        "revision": kept.revision,
        "problems": {problem.item: in_words(problem) for problem in kept.problems},
    }
    return JsonResponse(told, status=409 if kept.outcome == "elsewhere" else 200)


def saved(visit: Visit, page: str, go: str) -> drafts.Saved | None:
    """What was posted of a theme, kept, or sent straight away where it may; None from a device not known."""
    if visit.start is None:
        return None
    posted = visit.request.POST
    put = straight.keep_and_send if go == "send" and straight.fits(visit.form) else drafts.save_page
    return put(
        invitation=visit.invitation,
        start=visit.start,
        page=page,
        raw=dict(posted.lists()),
        stamp=stamp_of(posted),
    )


@require_POST
@personal
@as_json
def send(visit: Visit) -> HttpResponse:
    """What the review page sends, when it waited on the device: the proof as receipt."""
    try:
        key = UUID(visit.request.POST.get("client_uuid", ""))
    except ValueError as error:
        raise Refused(_("Please open the overview again and send from there."), code="no_key") from error
    if visit.start is None:
        raise Refused(_("This device is not known here any more."), code="unknown_device", status=403)
    answers.submit(invitation=visit.invitation, start=visit.start, client_uuid=key, offline=True)
    return JsonResponse({"code": "received", "proof": proofs.of(visit.invitation)})
