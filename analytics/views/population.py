"""Noting what the population looks like, so that the voice page can say who is missing."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from analytics.forms.margins import MarginForm
from analytics.records import TRAITS
from analytics.reports import voice_words as words
from analytics.selectors import margins as noted
from analytics.services import margins
from analytics.views.access import staff, visitor
from foundation.errors import Refused
from partnerships.models import Partnership


@require_http_methods(["GET", "HEAD", "POST"])
@staff("import_data")
def page(request: HttpRequest, *, partnership: Partnership, trait: str) -> HttpResponse:
    """One trait: the shares in use, and a form for newer ones."""
    if trait not in TRAITS:
        raise Http404
    form = MarginForm(request.POST if request.method == "POST" else None, trait=trait)
    if form.is_valid() and _noted(request, form, partnership):
        return redirect("analytics:voice", city=partnership.slug)
    context = {
        "partnership": partnership,
        "form": form,
        "trait": words.TRAITS[trait],
        "used": noted.latest(partnership).get(trait),
    }
    return render(request, "analytics/population.html", context, status=422 if form.errors else 200)


def _noted(request: HttpRequest, form: MarginForm, partnership: Partnership) -> bool:
    given = form.cleaned_data
    try:
        margins.note(
            by=visitor(request),
            partnership=partnership,
            trait=form.trait,
            shares=form.shares,
            year=given["year"],
            source=given["source"],
            sample_size=given["sample_size"],
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("Noted. Shares are compared with these figures from now on."))
    return True
