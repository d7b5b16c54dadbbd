"""Giving a wave back: the coordinator's words and promises; and the page each partner finds."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from analytics.datasets.answers import answers_data
from analytics.forms.giving_back import WavePromiseForm, WordsForm
from analytics.reports import own_words as words
from analytics.reports import wording
from analytics.reports.kept import published_report
from analytics.reports.own import own_report
from analytics.selectors import giving_back as said
from analytics.services import giving_back
from analytics.views.access import staff, visitor
from foundation.errors import Refused
from partnerships.models import Partnership
from partnerships.selectors import partnerships
from surveys.selectors import waves

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
@staff("run_surveys")
def page(request: HttpRequest, *, partnership: Partnership, uuid: UUID) -> HttpResponse:
    """What will you do with it? Words, and promises to the partners."""
    wave = waves.get(partnership, uuid)
    sent = request.POST if request.method == "POST" else None
    language = (get_language() or "en")[:2]
    asked: dict[str, Any] = {"partnership": partnership, "language": language}
    text = WordsForm(sent if sent and "promise-text" not in sent else None, **asked)
    promise = WavePromiseForm(sent if sent and "promise-text" in sent else None, **asked)
    for form, run in ((text, giving_back.say), (promise, giving_back.promise)):
        if _done(request, form, run, partnership, uuid):
            return redirect(request.path)
    context = {
        "partnership": partnership,
        "wave": wave,
        "said": said.followed(partnership, uuid),
        "words_form": text,
        "promise_form": promise,
        "form": promise if promise.is_bound else text,
    }
    return render(
        request, "analytics/giving_back.html", context, status=422 if text.errors or promise.errors else 200
    )


@require_safe
def own(request: HttpRequest, city: str, level: str) -> HttpResponse:
    """One level's published results with last time's, and what comes of them. For everyone who has the link."""
    partnership = partnerships.by_slug(city)
    published = published_report(partnership, _series(request))
    report = published.report if published else None
    mine = own_report(report, level) if report and report.waves else None
    if report is None or mine is None:
        if answers_data(partnership, _series(request), published_only=True):
            return redirect(f"{reverse('analytics:answered', args=[city])}?{request.GET.urlencode()}")
        raise Http404
    context = {
        "partnership": partnership,
        "own": mine,
        "group": wording.GROUPS[mine.group],
        "sentence": words.sentence(mine),
        "rows": words.rows(mine),
        "said": said.followed(partnership, mine.wave.key),
        "series": report.series,
    }
    return render(request, "analytics/own.html", context)


def _series(request: HttpRequest) -> UUID | None:
    asked = request.GET.get("series", "")
    try:
        return UUID(asked) if asked else None
    except ValueError as error:
        raise Http404 from error


def _done(
    request: HttpRequest, form: BaseForm, run: Callable[..., Any], partnership: Partnership, wave: UUID
) -> bool:
    if not form.is_valid():
        return False
    try:
        run(by=visitor(request), partnership=partnership, wave=wave, **form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return False
    messages.success(request, _("Saved. The partners read it beside the figures."))
    return True
