"""What is next? The lists of the desk, by deadline; a search shows the best first."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from feedback.forms.filtering import FilterForm
from feedback.models import Channel, Kind, Status, Suggestion
from feedback.records import Key
from feedback.selectors import filters, owners, searching
from feedback.selectors import worklist as lists
from feedback.views.entry import StaffRequest, staff
from feedback.workflow import deadlines, steps
from foundation import clock
from foundation.templatetags.tandem import day
from partnerships.models import Partnership
from partnerships.rules import can

TITLES = {
    "mine": _("Mine"),
    "organisation": _("My organisation's"),
    "unassigned": _("Nobody has taken up"),
    "due": _("Due within 7 days"),
    "silent": _("Past their day, no answer"),
    "escalated": _("Late, and I was told"),
    "second": _("Refusals to read before they go"),
    "undelivered": _("Answer did not arrive"),
    "broken": _("Promise not kept"),
    "paused": _("Paused"),
    "open": _("All open"),
    "ended": _("Ended"),
    "imported": _("Taken over"),
    "all": _("Everything"),
}


@require_safe
@staff("see_suggestions")
def worklist(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    name = request.GET.get("list", "")
    name = name if name in lists.NAMES else "open"
    form = FilterForm(owners.organisations(partnership.pk), request.GET)
    chosen = form.chosen()
    words = chosen.pop("words").strip()
    mine = owners.organisations_of(partnership.pk, request.user)
    rows = lists.filtered(lists.chosen(partnership, name, user=request.user, organisations=mine), **chosen)
    context: dict[str, Any] = {
        "partnership": partnership,
        "form": form,
        "name": name,
        "title": TITLES[name],
        "tabs": [{"name": key, "title": title, "current": key == name} for key, title in TITLES.items()],
        "saved": filters.of(partnership.pk, request.user),
        "base": request.path,
        "past": gettext("past its day"),
        "may_act": can(request.user, "handle_suggestions", partnership),
        "may_set": can(request.user, "edit_partnership", partnership),
        "latest_first": name in lists.LATEST_FIRST,
        "narrowed": bool(words) or any(chosen.values()),
        "kept": {"list": name, **form.kept()},
    }
    found = _searched(partnership, rows, words) if words else _listed(request, partnership, rows, name)
    return render(request, "feedback/desk/worklist.html", {**context, **found})


def _searched(partnership: Partnership, rows: QuerySet[Suggestion], words: str) -> dict[str, Any]:
    found = searching.find(partnership, rows, words)
    return {"found": found, "lines": _lines(partnership, found.rows)}


def _listed(
    request: StaffRequest, partnership: Partnership, rows: QuerySet[Suggestion], name: str
) -> dict[str, Any]:
    after = Key.read(request.GET.get("after", ""))
    page = lists.page(rows, after=after, latest_first=name in lists.LATEST_FIRST)
    found = {"page": page, "count": lists.count(rows), "lines": _lines(partnership, page.rows)}
    return {**found, "taken_over": name == "open" and not page.rows and lists.any_taken_over(partnership)}


def _lines(partnership: Partnership, rows: Sequence[Suggestion]) -> list[dict[str, Any]]:
    today = clock.today(partnership.time_zone)
    choose, erased, said = gettext("Choose"), gettext("Erased"), gettext("said on")
    kinds, channels, states = dict(Kind.choices), dict(Channel.choices), dict(Status.choices)
    return [
        {
            "row": row,
            "words": erased if row.erased_at else _words(row),
            "facts": f"{kinds[row.kind]} · {channels[row.channel]} · {said} {day(row.said_on)}",
            "status": states[row.status],
            "choose": f"{choose}: {row.number}",
            "late": row.status in steps.WAITING and deadlines.overdue(row.answer_due_on, today),
            "paused": row.paused_until is not None and row.paused_until > today,
        }
        for row in rows
    ]


def _words(row: Suggestion) -> str:
    flat = row.title or row.beginning or row.asset_signal  # type: ignore[attr-defined]  # annotated
    return Truncator(flat).chars(110)
