"""A member's own ties, and whether they may be drawn. Nothing of it opens without a code sent to the member's own address."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from foundation.errors import Refused
from foundation.services import actors
from foundation.templatetags.tandem import localised
from partnerships.models import Member
from surveys.forms.ties import CONSENT, TEXT_VERSION, OwnCodeForm, TieConsentForm
from surveys.records.own_ties import OwnTie, OwnYear, places, spokes
from surveys.selectors import own_ties, tie_consents
from surveys.services import own_door, stop_links
from surveys.services import tie_consents as consenting
from surveys.views.door import language_of, private

NAME, SALT = "tandem_own", "surveys.own"
ASKED, OPEN = "asked", "open"
HOUR, MONTH = 3600, 31 * 24 * 3600
"""How long an opened page, or a code sent by mail, is good for; and a code sent by letter."""
View = Callable[..., HttpResponse]


def own(view: View) -> View:
    """Find the member of the link; the view gets them and whether this browser proved it is theirs."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str) -> HttpResponse:
        member = stop_links.find(token)
        if member is None:
            return private(render(request, "surveys/answer/unknown.html", status=404))
        with translation.override(language_of(request, member)):
            try:
                return private(view(request, member))
            except Refused as refusal:
                context = {"refusal": refusal, "partnership": member.partnership}
                return private(
                    render(request, "surveys/answer/ties_refused.html", context, status=refusal.status)
                )

    return guarded


@require_http_methods(["GET", "HEAD"])
@own
def page(request: HttpRequest, member: Member) -> HttpResponse:
    """My ties where this browser proved to be mine; else how to open them."""
    if _kept(request, member, OPEN) is None:
        return _closed(request, member, OwnCodeForm())
    consent = tie_consents.in_force(member)
    initial = {"shown_to": consent.shown_to, "called": consent.called} if consent else None
    return _opened(request, member, TieConsentForm(initial=initial))


@require_POST
@own
def send_code(request: HttpRequest, member: Member) -> HttpResponse:
    """A code on its way to the member's own address."""
    nonce = own_door.send_code(by=_by(member), member=member)
    return _keep(redirect(own_door.path(member)), member, ASKED, nonce)


@require_POST
@own
def enter(request: HttpRequest, member: Member) -> HttpResponse:
    """The code opens the page in this browser."""
    form, nonce = OwnCodeForm(request.POST), _kept(request, member, ASKED)
    if form.is_valid():
        if nonce and own_door.fits(member, nonce, form.cleaned_data["code"]):
            return _keep(redirect(own_door.path(member)), member, OPEN, "")
        form.add_error(
            "code", _("This code does not fit. Use the newest one, in the browser in which you asked for it.")
        )
    return _closed(request, member, form, status=422)


@require_POST
@own
def consent(request: HttpRequest, member: Member) -> HttpResponse:
    """Keep what the member said; only in a browser that proved to be theirs."""
    if _kept(request, member, OPEN) is None:
        return redirect(own_door.path(member))
    form = TieConsentForm(request.POST)
    if not form.is_valid():
        return _opened(request, member, form, status=422)
    language = (translation.get_language() or "en")[:2]
    consenting.say(
        by=_by(member), member=member, text_version=TEXT_VERSION, language=language, **form.cleaned_data
    )
    return redirect(f"{own_door.path(member)}?kept")


@require_POST
@own
def take_back(request: HttpRequest, member: Member) -> HttpResponse:
    """Nothing is drawn any more. Needs no code: it can only take away, and says nothing of what was there."""
    consenting.take_back(by=_by(member), member=member)
    return redirect(f"{own_door.path(member)}?back")


def _closed(request: HttpRequest, member: Member, form: OwnCodeForm, status: int = 200) -> HttpResponse:
    context = {
        **_shared(request, member),
        "form": form,
        "asked": _kept(request, member, ASKED) is not None,
        "way": own_door.ways(member),
    }
    return render(request, "surveys/answer/ties_closed.html", context, status=status)


def _opened(request: HttpRequest, member: Member, form: TieConsentForm, status: int = 200) -> HttpResponse:
    years = own_ties.years(member)
    around = places(years)
    context = {
        **_shared(request, member),
        "form": form,
        "given": tie_consents.in_force(member),
        "words": CONSENT,
        "years": [
            {"year": year, "spokes": spokes(year, around[year.key]), "rows": _rows(year)} for year in years
        ],
    }
    return render(request, "surveys/answer/ties.html", context, status=status)


def _rows(year: OwnYear) -> list[tuple[OwnTie, str, str]]:
    """Each tie with both sides in the words of the list's scale, "" where there is no answer."""
    words = {point: f"{point}: {localised(text)}" for point, text in year.scale.items()}

    def said(point: int | None) -> str:
        return "" if point is None else words[point]

    return [(tie, said(tie.mine), said(tie.theirs)) for tie in year.ties]


def _shared(request: HttpRequest, member: Member) -> dict[str, Any]:
    return {
        "partnership": member.partnership,
        "path": own_door.path(member),
        "kept": "kept" in request.GET,
        "back": "back" in request.GET,
    }


def _by(member: Member) -> Any:
    return actors.for_subject("member", member.uuid)


def _keep(response: HttpResponseRedirect, member: Member, state: str, nonce: str) -> HttpResponse:
    """A signed cookie that only these pages see."""
    response.set_cookie(
        NAME,
        signing.dumps([str(member.uuid), state, nonce], salt=SALT),
        max_age=HOUR if state == OPEN else MONTH,
        path=own_door.path(member),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _kept(request: HttpRequest, member: Member, state: str) -> str | None:
    """What this browser keeps in that state for this member; None when it keeps nothing, or too old a thing."""
    by_letter = state == ASKED and own_door.ways(member) == own_door.LETTER
    try:
        known = signing.loads(request.COOKIES.get(NAME, ""), salt=SALT, max_age=MONTH if by_letter else HOUR)
    except signing.BadSignature:
        return None
    return str(known[2]) if known[:2] == [str(member.uuid), state] else None
