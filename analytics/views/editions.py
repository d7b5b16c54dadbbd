"""What do we publish? The next edition with its audit, release, corrections; and for everyone, what was published before."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from analytics.datasets import intensity as dataset
from analytics.figures.asked import asked_of
from analytics.forms.editions import CorrectionForm
from analytics.reports import wording
from analytics.reports.kept import as_published, published_waves
from analytics.selectors import editions as stored
from analytics.services import editions
from analytics.views.access import staff, visitor
from analytics.views.intensity import edition_page
from analytics.views.kept_markup import kept_content
from foundation.errors import Refused
from foundation.templatetags.tandem import number
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import partnerships

CONTENT = "analytics/_editions_content.html"


@require_http_methods(["GET", "HEAD", "POST"])
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Who sees figures sees this; only who runs surveys publishes."""
    asked = asked_of(request.GET).series
    if request.method != "POST":
        make = partial(_content, request, partnership, asked, _form(partnership))
        body = kept_content(request, partnership, CONTENT, make, str(asked or ""))
        return render(request, "analytics/editions.html", {"partnership": partnership, "body": body})
    if not _may(request, partnership):
        raise PermissionDenied
    series = dataset.chosen(partnership, asked)
    form = _form(partnership, None if "release" in request.POST else request.POST)
    if series and (not form.is_bound or form.is_valid()) and _released(request, partnership, series, form):
        return redirect(request.get_full_path())
    content = {**_content(request, partnership, asked, form), "partnership": partnership}
    context = {"partnership": partnership, "body": render_to_string(CONTENT, content, request)}
    return render(request, "analytics/editions.html", context, status=422 if form.errors else 200)


@require_safe
def past(request: HttpRequest, city: str) -> HttpResponse:
    """All editions of a series, for everyone."""
    partnership = partnerships.by_slug(city)
    series = dataset.chosen(partnership, asked_of(request.GET).series)
    rows = stored.listed(partnership, series) if series else []
    return render(request, "analytics/past_editions.html", {"partnership": partnership, "rows": rows})


@require_safe
def one(request: HttpRequest, city: str, series: UUID, number: int) -> HttpResponse:
    """An edition as it was published."""
    partnership = partnerships.by_slug(city)
    return edition_page(
        request, partnership, as_published(stored.get(partnership, series, number)), past=True
    )


def _may(request: HttpRequest, partnership: Partnership) -> bool:
    return bool(rules.ALLOWED["run_surveys"] & rules.held(request, partnership))


def _form(partnership: Partnership, sent: Any = None) -> CorrectionForm:
    return CorrectionForm(sent, partnership=partnership, language=(get_language() or "en")[:2])


def _content(
    request: HttpRequest, partnership: Partnership, asked: UUID | None, form: CorrectionForm
) -> dict[str, Any]:
    series = dataset.chosen(partnership, asked)
    return {
        "series": dataset.courses(partnership),
        "form": form,
        "may_release": _may(request, partnership),
        **(_state(partnership, series) if series else {}),
    }


def _state(partnership: Partnership, series: UUID) -> dict[str, Any]:
    rows = stored.listed(partnership, series)
    published = set(published_waves(rows[0])) if rows else set()
    waiting = dataset.published_numbers(partnership, series) - published
    proposed = editions.propose(partnership, series) if waiting else None
    return {
        "rows": rows,
        "proposed": proposed,
        "waiting": wording.listed([number(each) for each in sorted(waiting)]),
        "why_not": editions.why_not(proposed.audit) if proposed and not proposed.audit.safe else "",
        "checked": _checked(editions.counts(proposed.audit)) if proposed else "",
        "audited": _checked(rows[0].audited) if rows else "",
    }


def _checked(counts: dict[str, int]) -> str:
    return _(
        "Checked before publishing: %(figures)s figures as equations over %(unknowns)s unknown sums, %(sets)s sets of too few people, %(programs)s linear programs."
    ) % {name: number(counts[name]) for name in ("figures", "unknowns", "sets", "programs")}


def _released(request: HttpRequest, partnership: Partnership, series: UUID, form: CorrectionForm) -> bool:
    given = form.cleaned_data if form.is_bound else {}
    try:
        editions.release_and_tell(
            by=visitor(request), partnership=partnership, series=series, correct=form.is_bound, **given
        )
    except Refused as refusal:
        if form.is_bound:
            form.add_error(None, str(refusal.message))
        else:
            messages.error(request, str(refusal.message))
        return False
    messages.success(request, _("Published. It can be read by everyone and does not change any more."))
    return True
