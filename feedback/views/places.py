"""Which places and objects do we offer? Lists for the coordinator, labels to print, and the technician's two taps."""

import uuid
from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from feedback.forms.listing import ListsForm
from feedback.models import Asset
from feedback.selectors import places
from feedback.services import listing, signals
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from partnerships.models import Partnership
from partnerships.rules import can
from partnerships.selectors import partnerships

SERVICES = {"places": listing.keep_places, "assets": listing.keep_assets, "signs": listing.keep_signs}


@require_http_methods(["GET", "HEAD", "POST"])
@staff("edit_partnership")
def lists(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """See the lists, paste more, take one out."""
    form = ListsForm(request.POST or None) if "retire" not in request.POST else ListsForm()
    if "retire" in request.POST:
        _retire(request, partnership)
        return redirect("feedback:places", partnership.slug)
    if request.method == "POST" and form.is_valid():
        keep = SERVICES[form.cleaned_data["which"]]
        try:
            kept = keep(by=actor(request), partnership=partnership, lines=form.cleaned_data["lines"])
        except Refused as refused:
            form.add_error("lines", refused.message)
        else:
            messages.success(request, _("Lines kept: %(count)d") % {"count": kept})
            return redirect("feedback:places", partnership.slug)
    page = {
        "partnership": partnership,
        "form": form,
        "places": places.offered(partnership),
        "assets": places.assets(partnership),
        "signs": places.signs(partnership),
    }
    return render(request, "feedback/desk/places.html", page, status=422 if form.errors else 200)


@require_safe
@staff("receive_suggestions")
def labels(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """Labels to print: the tag in letters, and a code that leads to the page of this object."""
    rows = [{"asset": asset, "qr": _qr(_link(asset))} for asset in places.assets(partnership)]
    return render(request, "feedback/desk/labels.html", {"partnership": partnership, "labels": rows})


@require_safe
@staff("receive_suggestions")
def around(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """All objects, for who has no label to scan: the first tap."""
    page = {"partnership": partnership, "assets": places.assets(partnership)}
    return render(request, "feedback/desk/signals.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@staff("receive_suggestions")
def signal(request: StaffRequest, partnership: Partnership, tag: str) -> HttpResponse:
    """One object: each sign is a button, the second tap."""
    asset = _asset(partnership, tag)
    signs = places.signs(partnership, asset.kind)
    if request.method == "POST":
        sign = next((one for one in signs if str(one.uuid) == request.POST.get("sign")), None)
        try:
            if sign is None:
                raise Refused(_("Choose one of the options."))
            receipt = signals.record(
                by=actor(request),
                partnership=partnership,
                asset=asset,
                sign=sign,
                client_uuid=_key(request.POST.get("client_uuid", "")),
            )
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            told = {"sign": sign, "tag": asset.tag, "number": receipt.number}
            messages.success(request, _("Noted: %(sign)s on %(tag)s, number %(number)s.") % told)
        return redirect("feedback:signal", partnership.slug, asset.tag)
    page = {"partnership": partnership, "asset": asset, "signs": signs, "client_uuid": uuid.uuid4()}
    return render(request, "feedback/desk/signal.html", page)


@require_safe
def at(request: HttpRequest, city: str, tag: str) -> HttpResponse:
    """Where a label leads: staff to the two taps, everyone else to the form, with the object filled in."""
    partnership = partnerships.by_slug(city)
    asset = _asset(partnership, tag)
    if can(request.user, "receive_suggestions", partnership):
        return redirect("feedback:signal", partnership.slug, asset.tag)
    return redirect(f"{reverse('feedback:speak', args=[partnership.slug])}?at={asset.tag}")


def _asset(partnership: Partnership, tag: str) -> Asset:
    found = places.asset(partnership, tag)
    if found is None:
        raise Http404
    return found


def _retire(request: StaffRequest, partnership: Partnership) -> None:
    key = _key(request.POST.get("retire", ""))
    rows: Any = places.offered(partnership).filter(uuid=key) or places.assets(partnership).filter(uuid=key)
    listing.retire(by=actor(request), row=get_object_or_404(rows))
    messages.success(request, _("Offered no more."))


def _key(given: str) -> uuid.UUID:
    try:
        return uuid.UUID(given)
    except ValueError:
        return uuid.uuid4()


def _link(asset: Asset) -> str:
    return settings.PUBLIC_URL + reverse("feedback:at", args=[asset.partnership.slug, asset.tag])


def _qr(link: str) -> SafeString:
    """An <svg> without style; segno writes it from the link alone."""
    made = segno.make(link, error="q").svg_inline(scale=4, border=2, svgclass=None, lineclass=None)
    return mark_safe(made)  # noqa: S308 markup of our own making
