"""The demo's mail room: every message as its reader sees it. Only where settings.MAILROOM is on."""

import uuid
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from delivery import mailing
from delivery.forms import MailroomForm
from delivery.models import Channel, Message
from delivery.selectors import messages, private, readers
from delivery.views.answers import pdf
from foundation.services import files
from partnerships.selectors import partnerships


def _open() -> None:
    if not settings.MAILROOM:
        raise Http404


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    _open()
    form = MailroomForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    cities = partnerships.everywhere()
    city = next((one for one in cities if one.slug == asked.get("city")), None)
    channel = asked.get("channel") if asked.get("channel") in Channel.values else ""
    found, after = messages.newest(city, channel=channel or "", before=asked.get("before"))
    context = {
        "found": [(message, readers.whole(message)) for message in found],
        "after": after,
        "first": asked.get("before") is None,
        "channels": Channel.choices,
        "channel": channel,
        "cities": cities,
        "city": city,
    }
    return render(request, "delivery/mailroom.html", context)


@never_cache
@require_safe
def message(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    _open()
    found = _found(key)
    reader = readers.whole(found)
    context: dict[str, Any] = {"message": found, "partnership": found.partnership, "reader": reader}
    if found.channel == Channel.EMAIL:
        context["mail"] = mailing.email(found, to=reader.email, private=private.of(found))
    return render(request, "delivery/mailroom_message.html", context | {"private": private.of(found)})


@never_cache
@require_safe
def letter(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    _open()
    found = _found(key)
    if found.pdf is None:
        raise Http404
    return pdf(files.read(found.pdf), found.pdf.name)


def _found(key: uuid.UUID) -> Message:
    for city in partnerships.everywhere():
        found = messages.of(city).filter(uuid=key).first()
        if found is not None:
            return found
    raise Http404
