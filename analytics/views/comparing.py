"""The other city: published results side by side, once both sides said yes."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from analytics.figures import comparing as figures
from analytics.figures.asked import Asked
from analytics.forms.comparing import ConsentForm
from analytics.reports.compared import compared
from analytics.selectors import comparing as consents
from analytics.services import comparing
from analytics.views.access import staff, visitor
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import shown
from foundation.errors import Refused
from foundation.selectors import audit
from partnerships import rules
from partnerships.models import Partnership

CONTENT = "analytics/_compare_content.html"


@require_http_methods(["GET", "HEAD", "POST"])
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Who consented, and the comparison of those who both did."""
    standings = consents.standings(partnership)
    if request.method != "POST":
        make = partial(_content, request, partnership, standings, _form(standings))
        body = kept_content(request, partnership, CONTENT, make, *_rests_on(standings))
        return render(request, "analytics/compare.html", {"partnership": partnership, "body": body})
    if not _may(request, partnership):
        raise PermissionDenied
    back = next((one.other for one in standings if request.POST.get("withdraw") == one.other.slug), None)
    form = _form(standings, None if back else request.POST)
    if (back or form.is_valid()) and _done(request, partnership, form, back):
        return redirect(request.path)
    content = {**_content(request, partnership, standings, form), "partnership": partnership}
    context = {"partnership": partnership, "body": render_to_string(CONTENT, content, request)}
    return render(request, "analytics/compare.html", context, status=422 if form.errors else 200)


def _may(request: HttpRequest, partnership: Partnership) -> bool:
    return bool(rules.ALLOWED["run_surveys"] & rules.held(request, partnership))


def _form(standings: list[consents.Standing], sent: Any = None) -> ConsentForm:
    return ConsentForm(sent, others=[one.other for one in standings if one.ours is None])


def _rests_on(standings: list[consents.Standing]) -> list[str]:
    """What others wrote that the page shows: their names and consents, and anything of those who are compared."""
    return [
        repr(
            (
                one.other.pk,
                one.other.name,
                *((given.uuid, given.given_at, given.purpose) for given in (one.ours, one.theirs) if given),
                audit.mark(one.other.pk) if one.both else "",
            )
        )
        for one in standings
    ]


def _content(
    request: HttpRequest, partnership: Partnership, standings: list[consents.Standing], form: ConsentForm
) -> dict[str, Any]:
    report = compared(partnership)
    return {
        "standings": standings,
        "form": form,
        "may": _may(request, partnership),
        "askable": any(one.ours is None for one in standings),
        "report": report,
        "said": figures.sentences(report) if report else [],
        "figures": shown(figures.figures(report)) if report else [],
        "downloads": downloads(figures.document(partnership, Asked())) if report else None,
    }


def _done(
    request: HttpRequest, partnership: Partnership, form: ConsentForm, back: Partnership | None
) -> bool:
    try:
        if back:
            comparing.withdraw(by=visitor(request), partnership=partnership, other=back)
            messages.success(request, _("Taken back. Nobody sees the two side by side any more."))
        else:
            comparing.consent(by=visitor(request), partnership=partnership, **form.cleaned_data)
            messages.success(request, _("Noted. The comparison opens when the other side says yes too."))
    except Refused as refusal:
        form.add_error(None, str(refusal.message)) if form.is_bound else messages.error(
            request, str(refusal.message)
        )
        return not form.is_bound
    return True
