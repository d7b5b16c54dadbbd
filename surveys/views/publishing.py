"""A draft becomes a version that never changes: what is still missing, what can be compared, and the button."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from formspec import Comparison, FormSpec, compare, pick
from foundation.errors import Refused
from surveys.models import Instrument
from surveys.selectors import instruments
from surveys.services import instruments as writing
from surveys.views import staff
from surveys.views.writing import language_of, overview

WHAT = {
    "kind": gettext_lazy("its kind"),
    "label": gettext_lazy("its wording"),
    "hint": gettext_lazy("its hint"),
    "choices": gettext_lazy("its answers"),
    "dont_know": gettext_lazy("whether “don't know” is offered"),
    "relevant": gettext_lazy("when it is asked"),
    "minimum": gettext_lazy("its lowest value"),
    "maximum": gettext_lazy("its highest value"),
    "decimals": gettext_lazy("its digits"),
    "most": gettext_lazy("how many may be chosen"),
    "construct": gettext_lazy("what it counts for"),
    "reverse": gettext_lazy("its direction"),
    "rows_from": gettext_lazy("whose names are listed"),
}


@staff.signed_in
@require_POST
def begin(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A new version, as a copy of the newest."""
    one = staff.find(request, "run_surveys", instruments.get, uuid)
    try:
        writing.begin_draft(by=staff.actor(request), instrument=one)
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("surveys:instrument", uuid=one.uuid)


@staff.signed_in
@require_POST
def discard(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Throw the draft away."""
    one = staff.find(request, "run_surveys", instruments.get, uuid)
    draft = instruments.draft(one)
    if draft is None:
        raise Http404
    gone = writing.discard(by=staff.actor(request), version=draft)
    messages.success(request, _("The draft is gone. Nothing that was published has changed."))
    return redirect("surveys:shelf") if gone else redirect("surveys:instrument", uuid=one.uuid)


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What stays comparable and what does not; then publish."""
    one = staff.find(request, "run_surveys", instruments.get, uuid)
    draft = instruments.draft(one)
    if draft is None:
        raise Http404
    spec = instruments.spec_of(draft)
    refusal = None
    if request.method == "POST":
        try:
            writing.publish(by=staff.actor(request), version=draft)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, _("Published. The next wave that opens asks this version."))
            return redirect("surveys:instrument", uuid=one.uuid)
    context = {**overview(one, draft, spec), **_compared(one, spec), "refusal": refusal}
    return render(
        request, "surveys/instruments/publish.html", context, status=refusal.status if refusal else 200
    )


def _compared(one: Instrument, spec: FormSpec) -> dict[str, object]:
    newest = instruments.newest(one)
    if newest is None:
        return {"newest": None}
    told: Comparison = compare(before := instruments.spec_of(newest), spec)
    language = language_of(spec)
    return {
        "newest": newest,
        "same": len(told.same),
        "changed": [
            (pick(spec.item(each.key).label, language), [str(WHAT[what]) for what in each.what])
            for each in told.changed
        ],
        "added": [pick(spec.item(key).label, language) for key in told.added],
        "removed": [pick(before.item(key).label, language) for key in told.removed],
    }
