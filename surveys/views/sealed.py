"""The partner's pages of an anonymous survey: what is this, all questions on one page, thank you. A GET changes nothing."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from formspec import Checked
from foundation.errors import DifferentContent, Refused
from surveys import mailing
from surveys.services import open_answers, proofs
from surveys.views import one_page, tickets
from surveys.views.door import Visit, personal


def front(visit: Visit) -> HttpResponse:
    """What is this, how long, who reads it? In plain words before the first question."""
    row = visit.invitation
    return visit.page(
        "sealed_front",
        minutes=mailing.minutes(row),
        count=sum(1 for _item in visit.form.items()),
        proof=proofs.of(row) if visit.sent else "",
    )


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@personal
def answer(visit: Visit) -> HttpResponse:
    """All questions, sent once. A refusal shows the page again with every answer kept."""
    offline = one_page.waited(visit.request)
    taken = ("open", "closing") if offline else ("open",)
    if not visit.is_anonymous or visit.invitation.wave.state not in taken:
        return redirect(visit.path)
    ticket = tickets.read(visit.request.POST.get("ticket", ""))
    if visit.request.method != "POST" or ticket is None:
        return redirect(visit.path) if visit.sent else _shown(visit, tickets.new(), None, {})
    given = visit.request.POST["ticket"]
    raw, checked = one_page.posted(visit.request, visit.form, visit.invitation.wave.uuid)
    if checked.problems:
        return _shown(visit, given, checked, raw, status=422)
    try:
        open_answers.take(
            wave=visit.invitation.wave,
            values=checked.values,
            language=get_language() or "en",
            client_uuid=ticket.uuid,
            invitation=visit.invitation,
            offline=offline,
        )
    except DifferentContent as refusal:
        return thanked(visit, refusal)
    except Refused as refusal:
        if refusal.code == "already_sent":
            return thanked(visit, refusal)
        return _shown(visit, given, checked, raw, status=refusal.status, refusal=refusal)
    return redirect(visit.path + "thanks/")


def thanked(visit: Visit, refusal: Refused | None = None) -> HttpResponse:
    """It arrived; nothing here knows which answers are whose."""
    status = refusal.status if refusal else 200
    return visit.page("sealed_thanks", status=status, refusal=refusal, proof=proofs.of(visit.invitation))


def _shown(
    visit: Visit,
    ticket: str,
    checked: Checked | None,
    raw: dict[str, list[str]],
    *,
    status: int = 200,
    refusal: Refused | None = None,
) -> HttpResponse:
    return visit.page(
        "once",
        status=status,
        frame="base_partner.html",
        **one_page.drawn(visit.form, raw, checked),
        action=f"{visit.path}once/",
        base=visit.path,
        ticket=ticket,
        refusal=refusal,
    )
