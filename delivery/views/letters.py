"""What must go out today on paper: the manifest, the print, the post."""

import uuid

from django.contrib import messages as said
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from delivery.forms import ReturnedForm
from delivery.models import Message
from delivery.selectors import bundles, messages, readers
from delivery.services import outcomes, printing
from delivery.views.access import StaffRequest, actor, done, staff
from delivery.views.answers import pdf
from foundation import clock
from foundation.errors import Refused
from partnerships.models import Partnership


@never_cache
@require_safe
@staff("send_letters")
def index(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    context = {
        "partnership": partnership,
        "manifest": readers.manifest(partnership),
        "batches": bundles.waiting(partnership),
        "making": messages.letters_in_the_making(partnership),
        "returned": ReturnedForm(),
        "today": clock.today(partnership.time_zone),
    }
    return render(request, "delivery/letters.html", context)


@require_POST
@staff("send_letters")
def chosen(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """The ticked letters, in the manifest's order: print them together, or mark them posted."""
    ticked = set(request.POST.getlist("letter"))
    found = [one.message for one in readers.manifest(partnership) if str(one.message.uuid) in ticked]
    if request.POST.get("act") == "posted":
        return done(request, "letters", partnership, lambda: _posted(request, found, len(ticked)))
    try:
        content = printing.together(messages=found, by=actor(request))
    except Refused as refused:
        said.error(request, refused.message)
        return redirect("delivery:letters", city=partnership.slug)
    return pdf(content, f"letters-{clock.today(partnership.time_zone)}.pdf")


def _posted(request: StaffRequest, found: list[Message], ticked: int) -> str:
    if not found or len(found) < ticked:
        raise Refused(
            _("Some of these letters are not on the list any more. Look at the list again."), code="changed"
        )
    outcomes.mark_posted(messages=found, by=actor(request))
    return _said_posted(len(found))


def _said_posted(count: int) -> str:
    text = ngettext("%(count)d letter is marked as posted.", "%(count)d letters are marked as posted.", count)
    return text % {"count": count}


@never_cache
@require_safe
@staff("send_letters")
def manifest(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    """The letters of one batch, in the order of their addresses: to tick off while they go into envelopes."""
    batch = bundles.one(partnership, key)
    context = {
        "partnership": partnership,
        "batch": batch,
        "manifest": readers.manifest(partnership, batch),
    }
    return render(request, "delivery/manifest.html", context)


@require_POST
@staff("send_letters")
def post_batch(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    """A whole batch went to the post."""
    batch = bundles.one(partnership, key)
    return done(
        request, "letters", partnership, lambda: _said_posted(printing.post(batch=batch, by=actor(request)))
    )


@never_cache
@require_safe
@staff("send_letters")
def letter(request: StaffRequest, partnership: Partnership, key: uuid.UUID) -> HttpResponse:
    message = messages.one(partnership, key)
    try:
        return pdf(
            printing.one(message=message, by=actor(request)), f"{message.reference or message.uuid}.pdf"
        )
    except Refused as refused:
        said.error(request, refused.message)
        return redirect("delivery:letters", city=partnership.slug)


@require_POST
@staff("send_letters")
def returned(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    return done(request, "letters", partnership, lambda: _returned(request, partnership))


def _returned(request: StaffRequest, partnership: Partnership) -> str:
    message = messages.posted(partnership, request.POST.get("reference", "").strip())
    if message is None:
        raise Refused(
            _("No posted letter has this reference. Check it on the letter."), code="unknown_reference"
        )
    outcomes.mark_returned(message=message, by=actor(request))
    return _("The letter is marked as returned. It is now under “Did not arrive”.")
