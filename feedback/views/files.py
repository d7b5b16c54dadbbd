"""What was sent along: added, described and taken away by its owner, shown to its owner and to staff, to nobody else."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from feedback.forms.files import AltForm, FileForm
from feedback.models import Suggestion, SuggestionFile
from feedback.selectors import files as kept
from feedback.selectors import story
from feedback.services import attaching, citizens
from feedback.views import following
from feedback.views.entry import StaffRequest, actor, staff
from feedback.views.own_case import own
from foundation.errors import Refused
from foundation.services import files
from partnerships.models import Partnership


@require_POST
@own
def add(request: HttpRequest, suggestion: Suggestion) -> HttpResponse:
    form = FileForm(request.POST, request.FILES, auto_id="file_%s")
    if not form.is_valid():
        return following.case(request, suggestion, bound={"file_form": form}, status=422)
    try:
        attaching.attach(by=citizens.actor_of(suggestion), suggestion=suggestion, enclosure=form.enclosure())
    except Refused as refused:
        form.add_error("photo", refused.message)
        return following.case(request, suggestion, bound={"file_form": form}, status=refused.status)
    messages.success(request, _("The file was added."))
    return redirect("feedback:follow", suggestion.partnership.slug)


@require_POST
@own
def remove(request: HttpRequest, suggestion: Suggestion, uuid: UUID) -> HttpResponse:
    attaching.remove(by=citizens.actor_of(suggestion), file=kept.one(suggestion, uuid))
    messages.success(request, _("The file is gone."))
    return redirect("feedback:follow", suggestion.partnership.slug)


@require_safe
@own
def mine(request: HttpRequest, suggestion: Suggestion, uuid: UUID) -> HttpResponse:
    return sent(kept.one(suggestion, uuid))


@require_safe
@staff("see_suggestions")
def theirs(request: StaffRequest, partnership: Partnership, number: str, uuid: UUID) -> HttpResponse:
    return sent(kept.one(story.by_number(partnership.pk, number), uuid))


@require_POST
@staff("receive_suggestions")
def attach(request: StaffRequest, partnership: Partnership, number: str) -> HttpResponse:
    """A clerk or handler adds what came on paper, at the counter or by mail."""
    row = story.by_number(partnership.pk, number)
    form = FileForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise Refused(" ".join(str(why) for each in form.errors.values() for why in each))
        attaching.attach(by=actor(request), suggestion=row, enclosure=form.enclosure())
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("The file was added."))
    return redirect("feedback:case", partnership.slug, number)


@require_POST
@staff("receive_suggestions")
def describe(request: StaffRequest, partnership: Partnership, number: str, uuid: UUID) -> HttpResponse:
    form = AltForm(request.POST)
    if form.is_valid():
        file = kept.one(story.by_number(partnership.pk, number), uuid)
        attaching.describe(by=actor(request), file=file, alt=form.cleaned_data["alt"])
    return redirect("feedback:case", partnership.slug, number)


def sent(file: SuggestionFile) -> HttpResponse:
    """As an attachment: a browser may draw it in a page of ours, and opens nothing of its own."""
    stored = file.stored
    answer = HttpResponse(files.read(stored), content_type=stored.media_type)
    answer["Content-Disposition"] = content_disposition_header(True, stored.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
