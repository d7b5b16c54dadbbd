"""What did not arrive, and work that was given up: each with what to do about it."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from delivery.forms import BouncedForm
from delivery.selectors import messages, readers
from delivery.services import bounces, outcomes
from delivery.views.access import StaffRequest, actor, done, staff
from foundation.selectors import outbox
from foundation.services import relay
from partnerships.models import Partnership


@never_cache
@require_safe
@staff("make_calls")
def index(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    found, after = messages.lost(partnership, before=_key(request.GET.get("before")))
    context = {
        "partnership": partnership,
        "rows": [(message, readers.masked(message)) for message in found],
        "after": after,
        "first": "before" not in request.GET,
        "dead": outbox.dead(partnership.pk),
        "bounced": BouncedForm(),
    }
    return render(request, "delivery/undelivered.html", context)


@require_POST
@staff("make_calls")
def again(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    def work() -> str:
        outcomes.retry(message=messages.one(partnership, key), by=actor(request))
        return _("It is queued again.")

    return done(request, "undelivered", partnership, work)


@require_POST
@staff("make_calls")
def seen(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    def work() -> str:
        outcomes.take_note(message=messages.one(partnership, key), by=actor(request))
        return _("Noted: someone took care of it.")

    return done(request, "undelivered", partnership, work)


@require_POST
@staff("send_letters")
def bounced(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    def work() -> str:
        form = BouncedForm(request.POST)
        form.is_valid()
        text, permanent = form.cleaned_data.get("text", ""), form.cleaned_data.get("permanent", False)
        bounces.from_text(partnership=partnership, text=text, permanent=permanent, by=actor(request))
        return _("Noted: the mail came back.")

    return done(request, "undelivered", partnership, work)


@require_POST
@staff("send_letters")
def revive(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    """Start given-up work again."""

    def work() -> str:
        relay.revive(row=outbox.dead_one(partnership.pk, key), by=actor(request))
        return _("It is started again.")

    return done(request, "undelivered", partnership, work)


def _key(text: str | None) -> uuid.UUID | None:
    """Anything that is no key means: from the newest on."""
    try:
        return uuid.UUID(text) if text else None
    except ValueError:
        return None
