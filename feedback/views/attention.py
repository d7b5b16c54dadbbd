"""What came in and needs a person: danger and threats first, then mails nobody could sort, then organisations to check."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from feedback.forms.moderating import ModerateForm, SettledForm, WatchForm
from feedback.forms.together import ListForm, SettleSecondForm
from feedback.selectors import mail, moderation, story, together
from feedback.services import moderating, supporting
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from foundation.services import contacts
from partnerships.models import Partnership
from partnerships.rules import can


@require_safe
@staff("see_suggestions")
def attention(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    named = moderation.watch(partnership)
    context = {
        "partnership": partnership,
        "flags": moderation.waiting(partnership)[:100],
        "seconds": [
            {"row": row, "contact": contacts.masked(row.contact) if row.contact else None}
            for row in together.to_check(partnership)[:100]
        ],
        "mails": mail.to_look_at(partnership)[:100]
        if can(request.user, "reveal_contact", partnership)
        else None,
        "named": named,
        "keeper": moderation.keeper(partnership),
        "watch_form": WatchForm(partnership, initial={"user": named.user.uuid if named else None}),
        "settled_form": SettledForm(auto_id=False),
        "may_name": can(request.user, "edit_partnership", partnership),
    }
    return render(request, "feedback/desk/attention.html", context)


@require_POST
@staff("handle_suggestions")
def settle_flag(request: StaffRequest, partnership: Partnership, uuid: UUID) -> HttpResponse:
    flagged = get_object_or_404(moderation.waiting(partnership), uuid=uuid)
    form = SettledForm(request.POST)
    return _done(
        request,
        partnership,
        form.is_valid(),
        lambda: moderating.settle(by=actor(request), flagged=flagged, words=form.cleaned_data["words"]),
    )


@require_POST
@staff("handle_suggestions")
def settle_second(request: StaffRequest, partnership: Partnership, uuid: UUID) -> HttpResponse:
    row = get_object_or_404(together.to_check(partnership), uuid=uuid)
    form = SettleSecondForm(request.POST)
    return _done(
        request,
        partnership,
        form.is_valid(),
        lambda: supporting.settle(by=actor(request), endorsement=row, **form.cleaned_data),
    )


@require_POST
@staff("edit_partnership")
def name_watch(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    form = WatchForm(partnership, request.POST)
    return _done(
        request,
        partnership,
        form.is_valid(),
        lambda: moderating.name_watch(
            by=actor(request), partnership=partnership, user=form.cleaned_data["user"]
        ),
    )


@require_POST
@staff("handle_suggestions")
def moderate(request: StaffRequest, partnership: Partnership, number: str) -> HttpResponse:
    """Flag, fold away or show again, from the page of one suggestion."""
    row = story.by_number(partnership.pk, number)
    form = ModerateForm(request.POST)
    if form.is_valid():
        act, reason = form.cleaned_data["act"], form.cleaned_data["reason"]
        services = {"fold": moderating.fold, "unfold": moderating.unfold}
        try:
            if act in services:
                services[act](by=actor(request), suggestion=row, reason=reason)
            else:
                moderating.flag(by=actor(request), suggestion=row, act=act, reason=reason)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("Noted, with its reason."))
    else:
        messages.error(request, _("Choose what it is, and say why."))
    return redirect("feedback:case", partnership.slug, number)


@require_POST
@staff("receive_suggestions")
def count_list(request: StaffRequest, partnership: Partnership, number: str) -> HttpResponse:
    """A paper list with signatures for one suggestion."""
    row = story.by_number(partnership.pk, number)
    form = ListForm(request.POST)
    if form.is_valid():
        try:
            supporting.count_list(by=actor(request), suggestion=row, **form.cleaned_data)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("Counted, apart from those on the site."))
    else:
        messages.error(request, _("Say which list it is, how many signed it, and when."))
    return redirect("feedback:case", partnership.slug, number)


def _done(
    request: StaffRequest, partnership: Partnership, valid: bool, do: Callable[[], object]
) -> HttpResponse:
    try:
        if not valid:
            raise Refused(_("Something is missing: fill it in and send it again."))
        do()
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Noted."))
    return redirect("feedback:attention", partnership.slug)
