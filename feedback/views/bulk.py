"""The same step for many: chosen on the list, previewed, then done."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from feedback import rules
from feedback.forms.bulk import BulkForm
from feedback.models import Suggestion
from feedback.selectors import owners, worklist
from feedback.services import bulk
from feedback.views.entry import StaffRequest, actor, staff
from partnerships.models import Partnership


@require_POST
@staff("handle_suggestions")
def many(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    """`number` for each one chosen; `go` is preview or do; anything else asks what is to be done."""
    rows = _chosen(request, partnership)
    if not rows:
        messages.error(request, _("Choose at least one that you may handle."))
        return redirect("feedback:worklist", partnership.slug)
    go = request.POST.get("go", "")
    form = BulkForm(owners.organisations(partnership.pk), request.POST if go else None)
    page: dict[str, Any] = {"partnership": partnership, "rows": rows, "form": form}
    if not go or not form.is_valid():
        return render(request, "feedback/desk/bulk.html", page, status=422 if go else 200)
    wanted = bulk.Wanted(user=request.user, **form.cleaned_data)
    shown = "|".join(str(form.cleaned_data[name] or "") for name in sorted(form.cleaned_data))
    if go != "do" or request.POST.get("shown") != shown:  # what was not previewed is not done
        found = bulk.preview(by=actor(request), suggestions=rows, wanted=wanted)
        ready = sum(not one.refused for one in found)
        return render(
            request, "feedback/desk/bulk.html", {**page, "preview": found, "ready": ready, "shown": shown}
        )
    done = bulk.run(by=actor(request), partnership=partnership, suggestions=rows, wanted=wanted)
    _say(request, done)
    return redirect("feedback:worklist", partnership.slug)


def _chosen(request: StaffRequest, partnership: Partnership) -> list[Suggestion]:
    """Those of the numbers that this person may handle."""
    numbers = request.POST.getlist("number")[: bulk.AT_MOST]
    found = worklist.by_numbers(partnership, numbers)
    return [row for row in found if rules.may_handle(request.user, row)]


def _say(request: StaffRequest, done: list[bulk.Done]) -> None:
    ready = sum(not one.refused for one in done)
    text = ngettext("Done for %(n)d suggestion.", "Done for %(n)d suggestions.", ready) % {"n": ready}
    messages.success(request, text)
    for one in done:
        if one.refused:
            messages.error(request, f"{one.suggestion.number}: {one.refused}")
