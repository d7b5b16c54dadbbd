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
from surveys.services import answers, drafts, proofs
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
    if visit.start is None:
        raise Refused(_("This device is not known here any more."), code="unknown_device", status=403)
    saved = drafts.save_page(
        invitation=visit.invitation,
        start=visit.start,
        page=page,
        raw=dict(visit.request.POST.lists()),
        stamp=stamp_of(visit.request.POST),
    )
    told = {
        "code": saved.outcome,
        "next": visit.path + ways.after(visit, page, visit.request.POST.get("go", "next")),
        "revision": saved.revision,
        "problems": {problem.item: in_words(problem) for problem in saved.problems},
    }
    return JsonResponse(told, status=409 if saved.outcome == "elsewhere" else 200)


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
