"""Keep a list under a name, and let it go."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from feedback.forms.filtering import FilterForm
from feedback.models import SavedFilter
from feedback.selectors import filters as narrowing
from feedback.selectors import worklist
from feedback.services import filters
from feedback.views.entry import StaffRequest, actor, staff
from foundation.errors import Refused
from partnerships.models import Partnership


@require_POST
@staff("see_suggestions")
def save(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    form = FilterForm(narrowing.choices(partnership.pk, request.user).owners, request.POST)
    name = request.POST.get("list", "")
    wanted = {"list": name if name in worklist.NAMES else "open", **form.kept()}
    try:
        saved = filters.save(
            by=actor(request),
            partnership=partnership,
            user=request.user,
            name=request.POST.get("name", ""),
            wanted=wanted,
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
        return redirect("feedback:worklist", partnership.slug)
    messages.success(request, _("Kept. You find it above the list."))
    return redirect(f"{_list(partnership)}?{saved.query}")


@require_POST
@staff("see_suggestions")
def remove(request: StaffRequest, partnership: Partnership) -> HttpResponse:
    saved = SavedFilter.objects.filter(
        partnership=partnership, user=request.user, name=request.POST.get("name", "")
    ).first()
    if saved is None:
        raise Http404
    filters.remove(by=actor(request), saved=saved)
    messages.success(request, _("Removed."))
    return redirect(_list(partnership))


def _list(partnership: Partnership) -> str:
    return f"/desk/{partnership.slug}/suggestions/"
