"""What is next? The lists of the desk, by deadline."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from feedback.forms.filtering import FilterForm
from feedback.records import Key
from feedback.selectors import owners
from feedback.selectors import worklist as lists
from feedback.views.entry import StaffRequest, staff
from feedback.workflow import deadlines, steps
from foundation import clock
from partnerships.models import Partnership

TITLES = {
    "mine": _("Mine"),
    "organisation": _("My organisation's"),
    "unassigned": _("Nobody has taken up"),
    "due": _("Due within 7 days"),
    "silent": _("Past their day, no answer"),
    "undelivered": _("Answer did not arrive"),
    "broken": _("Promise not kept"),
    "open": _("All open"),
    "ended": _("Ended"),
    "imported": _("Taken over"),
}


@require_safe
@staff("see_suggestions")
def worklist(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    name = request.GET.get("list", "")
    name = name if name in lists.NAMES else "open"
    mine = owners.organisations_of(partnership.pk, request.user)
    form = FilterForm(owners.organisations(partnership.pk), request.GET)
    rows = lists.chosen(partnership, name, user=request.user, organisations=mine)
    narrowed = lists.filtered(rows, **form.chosen())
    page = lists.page(narrowed, after=Key.read(request.GET.get("after", "")))
    today = clock.today(partnership.time_zone)
    context: dict[str, Any] = {
        "partnership": partnership,
        "form": form,
        "name": name,
        "title": TITLES[name],
        "tabs": [{"name": key, "title": title, "current": key == name} for key, title in TITLES.items()],
        "page": page,
        "count": lists.count(narrowed),
        "lines": [
            {"row": row, "late": row.status in steps.WAITING and deadlines.overdue(row.answer_due_on, today)}
            for row in page.rows
        ],
        "narrowed": any(form.chosen().values()),
    }
    return render(request, "feedback/desk/worklist.html", context)
