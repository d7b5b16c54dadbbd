"""How do I say it? One text box; then the receipt, and three questions nobody has to answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from feedback import callers, tongues
from feedback.forms.speaking import AboutYouForm, SpeakForm, shown_again, with_key
from feedback.models import TEXT_LIMIT
from feedback.selectors import moderation, places, similar
from feedback.services import citizens, codes, door, speaking
from feedback.views import visit
from feedback.workflow import doorway
from foundation.errors import DifferentContent, Refused
from partnerships.models import Partnership
from partnerships.selectors import partnerships

PAGE = "feedback/public/speak.html"
ASK_FIRST = 429


@cache_control(private=True, no_cache=True)  # going back keeps the words, and the same client uuid
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def speak(request: HttpRequest, city: str) -> HttpResponse:
    """The form; sent, it is stored once and leads to the receipt. A refusal shows the form with every word kept."""
    partnership = partnerships.by_slug(city)
    if request.method != "POST":
        form = SpeakForm(partnership)
        about = _about(partnership, request.GET.get("at", "")) | _at(
            partnership, request.GET.get("place", "")
        )
        form.initial = {**form.initial, **about}
        return _form(request, partnership, form)
    form = SpeakForm(partnership, with_key(request.POST), request.FILES)
    if "look" in request.POST:
        alike = similar.published(partnership, request.POST.get("text", ""))
        return _form(request, partnership, _kept(form), alike=alike, looked=True)
    if not form.is_valid():
        return _again(request, partnership, form, 422)
    key = form.cleaned_data["client_uuid"]
    level = door.knock(
        partnership=partnership, address=callers.address(request), began=request.POST.get("began", "")
    )
    if level != doorway.CALM and not door.passed(request.POST, key):
        return _again(request, partnership, form, ASK_FIRST, check=door.check(key))
    try:
        receipt = speaking.speak_up(
            partnership=partnership, client_uuid=key, enclosures=form.enclosures(), **form.received()
        )
    except Refused as refused:
        form.refuse(refused)
        return _again(request, partnership, form, refused.status, renew=isinstance(refused, DifferentContent))
    visit.open_(request, receipt.suggestion, receipt.code_version)
    return redirect("feedback:receipt", partnership.slug)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest, city: str) -> HttpResponse:
    """Number and code, what happens by when; a POST tells about the person."""
    partnership = partnerships.by_slug(city)
    suggestion = visit.current(request, partnership)
    if suggestion is None or suggestion.erased_at:
        return redirect("feedback:follow", partnership.slug)
    form = AboutYouForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        citizens.tell_about_you(by=citizens.actor_of(suggestion), suggestion=suggestion, **form.cleaned_data)
        messages.success(request, _("Thank you. That helps us see whom we do not hear yet."))
        return redirect("feedback:receipt", partnership.slug)
    context = {
        "partnership": partnership,
        "row": suggestion,
        "code": codes.code_of(suggestion),
        "form": form,
        "told": hasattr(suggestion, "voice"),
        "alarm": moderation.alarm(suggestion),
    }
    return render(request, "feedback/public/receipt.html", context, status=422 if form.errors else 200)


def _about(partnership: Partnership, tag: str) -> dict[str, Any]:
    """The object whose label was scanned, as a first answer to "where"."""
    asset = places.asset(partnership, tag) if tag else None
    if asset is None:
        return {}
    where = [f"{asset.kind} {asset.tag}", asset.place.name if asset.place else ""]
    return {"place": ", ".join(part for part in where if part)}


def _at(partnership: Partnership, key: str) -> dict[str, Any]:
    """The place somebody came from in the register, chosen already."""
    place = places.by_key(partnership, key)
    return {"listed_place": place} if place else {}


def _kept(form: SpeakForm) -> SpeakForm:
    """The form with what was typed, and not yet judged."""
    fresh = SpeakForm(form.partnership)
    fresh.initial = {**fresh.initial, **{name: form.data[name] for name in form.fields if name in form.data}}
    return fresh


def _again(
    request: HttpRequest,
    partnership: Partnership,
    form: SpeakForm,
    status: int,
    *,
    renew: bool = False,
    check: door.Check | None = None,
) -> HttpResponse:
    form.data = shown_again(with_key(request.POST), renew=renew)
    return _form(request, partnership, form, status=status, twice=renew, check=check)


def _form(
    request: HttpRequest,
    partnership: Partnership,
    form: SpeakForm,
    *,
    status: int = 200,
    twice: bool = False,
    **more: object,
) -> HttpResponse:
    tongues.warm()
    listed = list(places.offered(partnership))
    context = {
        "partnership": partnership,
        "form": form,
        "limit": TEXT_LIMIT,
        "twice": twice,
        "places": bool(listed),
        "drawing": form.offer(listed),
        "began": door.began(),
        **more,
    }
    return render(request, PAGE, context, status=status)
