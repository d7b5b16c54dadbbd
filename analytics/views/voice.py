"""Whose voice do we hear, and are all served alike?"""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from analytics.figures import voice
from analytics.figures.asked import Asked
from analytics.records import TRAITS
from analytics.reports import equity_words
from analytics.reports import voice_words as words
from analytics.reports.voice import VoiceReport
from analytics.views.access import staff
from analytics.views.downloads import downloads
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import shown
from partnerships.models import Partnership


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Channels are live counts; what people told about themselves goes through disclosure control."""
    make = partial(_content, partnership)
    body = kept_content(request, partnership, "analytics/_voice_content.html", make)
    return render(request, "analytics/voice.html", {"partnership": partnership, "body": body})


def _content(partnership: Partnership) -> dict[str, object]:
    document = voice.document(partnership, Asked())
    report: VoiceReport = document.parts[0].report()
    return {
        "report": report,
        "told": words.told(report),
        "served": words.served(report),
        "missing": words.missing(report),
        "equity": [
            text for text in (equity_words.gap(report.equity), equity_words.test(report.equity)) if text
        ],
        "weights": equity_words.weights(report.weighted),
        "alike": equity_words.answered_alike(report),
        "population": [(trait, words.TRAITS[trait]) for trait in TRAITS],
        "figures": shown(voice.figures(report)),
        "downloads": downloads(document),
    }
