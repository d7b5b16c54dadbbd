"""A survey anyone may answer, on one page: what it is and who reads it, the questions, thank you. No cookie of ours, no account."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from formspec import Checked, FormSpec, estimate
from foundation.errors import DifferentContent, Refused
from partnerships.models import Partnership
from partnerships.selectors import partnerships
from surveys.models import Series, Wave
from surveys.selectors import forms, given_back, open_door
from surveys.services import entry_codes, open_answers
from surveys.views import one_page, tickets
from surveys.views.door import private
from surveys.workflow.waves import READING


@require_safe
def front(request: HttpRequest, city: str, slug: str) -> HttpResponse:
    """What is it, how long, who reads it? Then the way in."""
    wave = _wave(partnerships.by_slug(city), slug)
    if wave.state != Wave.State.OPEN:
        return _closed(request, wave)
    return _page(request, "surveys/open/front", wave, **_facts(forms.spec_of(wave)))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, city: str, slug: str) -> HttpResponse:
    """All questions on one page, sent once. A refusal shows the page again with every answer kept."""
    offline = one_page.waited(request)
    wave = _wave(partnerships.by_slug(city), slug, late=offline)
    if wave.state != Wave.State.OPEN and not (offline and wave.state == Wave.State.CLOSING):
        return _closed(request, wave, status=410 if request.method == "POST" else 200)
    ticket = tickets.read(request.POST.get("ticket", ""))
    if request.method != "POST" or ticket is None:
        return _begin(request, wave)
    raw, checked = one_page.posted(request, forms.spec_of(wave), wave.uuid)
    if checked.problems:
        return _shown(request, wave, request.POST["ticket"], checked, raw, status=422)
    try:
        tickets.must_be_human(request, ticket)
        open_answers.take(
            wave=wave,
            values=checked.values,
            language=get_language() or "en",
            client_uuid=ticket.uuid,
            code=request.POST.get("code", ""),
            offline=offline,
        )
    except DifferentContent as refusal:
        return _page(request, "surveys/open/thanks", wave, status=409, refusal=refusal)
    except Refused as refusal:
        again = tickets.new() if refusal.code == "too_old" else request.POST["ticket"]
        return _shown(request, wave, again, checked, raw, status=refusal.status, refusal=refusal)
    return redirect("surveys:open_thanks", city, slug)


@require_safe
def thanks(request: HttpRequest, city: str, slug: str) -> HttpResponse:
    """It arrived. Nothing here knows who you are, so there is nothing to change."""
    return _page(request, "surveys/open/thanks", _wave(partnerships.by_slug(city), slug))


def _begin(request: HttpRequest, wave: Wave) -> HttpResponse:
    """The empty questions; with codes, only for a good one."""
    if wave.series.door == Series.Door.CODE:
        if request.method != "POST":
            return redirect("surveys:open_door", wave.partnership.slug, wave.series.slug)
        try:
            entry_codes.check(wave=wave, code=request.POST.get("code", ""))
        except Refused as refusal:
            facts = _facts(forms.spec_of(wave))
            return _page(request, "surveys/open/front", wave, status=refusal.status, refusal=refusal, **facts)
    return _shown(request, wave, tickets.new(), None, {})


def _closed(request: HttpRequest, wave: Wave, status: int = 200) -> HttpResponse:
    """Not open: when it opens, or when results come and where they are."""
    results = given_back.everyones(wave.series) if wave.state == Wave.State.PUBLISHED else ""
    return _page(
        request, "surveys/open/closed", wave, status, results=results, published_by=wave.settles + READING
    )


def _wave(partnership: Partnership, slug: str, *, late: bool = False) -> Wave:
    series = open_door.by_slug(partnership, slug)
    wave = open_door.current(series, late=late) if series else None
    if wave is None:
        raise Http404
    return wave


def _facts(form: FormSpec) -> dict[str, Any]:
    language = (get_language() or "en")[:2]
    count = sum(1 for _item in form.items())
    return {"minutes": estimate(form, language=language).minutes, "count": count}


def _shown(
    request: HttpRequest,
    wave: Wave,
    ticket: str,
    checked: Checked | None,
    raw: dict[str, Any],
    *,
    status: int = 200,
    refusal: Refused | None = None,
) -> HttpResponse:
    """Every theme with what was answered so far; what did not fit is shown as it was typed."""
    context = {
        **one_page.drawn(forms.spec_of(wave), raw, checked),
        "action": reverse("surveys:open_answer", args=[wave.partnership.slug, wave.series.slug]),
        "base": reverse("surveys:open_door", args=[wave.partnership.slug, wave.series.slug]),
        "ticket": ticket,
        "refusal": refusal,
        "code": request.POST.get("code", ""),
    }
    return _page(request, "surveys/answer/once", wave, status=status, frame="base.html", **context)


def _page(request: HttpRequest, name: str, wave: Wave, status: int = 200, **context: Any) -> HttpResponse:
    form = forms.spec_of(wave) if wave.version_id else None
    known = {
        "wave": wave,
        "series": wave.series,
        "partnership": wave.partnership,
        "form_title": form.title if form else {},
    }
    answer = render(request, f"{name}.html", {**known, **context}, status=status)
    return private(answer)
