"""Whose voice do we hear, and are all served alike?"""

from dataclasses import replace
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.charts import loop as charts
from analytics.charts import voice as ratios
from analytics.charts.render import Spec
from analytics.datasets.voice import voice_data
from analytics.exports.plain import json_text
from analytics.exports.voice import voice_csv
from analytics.records import TRAITS
from analytics.reports import equity_words, wording
from analytics.reports import voice_words as words
from analytics.reports.voice import Group, Trait, VoiceReport, voice_report
from analytics.reports.waits import DAYS
from analytics.views.access import staff
from analytics.views.files import download, files_of, specification
from analytics.views.kept_markup import kept_content
from analytics.views.pictures import both
from foundation.templatetags.tandem import day, number, percent
from partnerships.models import Partnership

Figure = dict[str, Any]


@require_safe
@staff("see_insight")
def page(request: HttpRequest, *, partnership: Partnership) -> HttpResponse:
    """Channels are live counts; what people told about themselves goes through disclosure control."""
    make = partial(_content, partnership, request.path.rstrip("/"))
    body = kept_content(request, partnership, "analytics/_voice_content.html", make)
    return render(request, "analytics/voice.html", {"partnership": partnership, "body": body})


def _content(partnership: Partnership, base: str) -> dict[str, object]:
    report = voice_report(voice_data(partnership))
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
        "figures": _figures(report, base),
    }


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same report as CSV, JSON or Vega-Lite specification."""
    report = voice_report(voice_data(partnership))
    name = f"{partnership.slug}-voice.{kind}"
    if kind == "vl":
        return specification(_pictures(report), name)
    return download(voice_csv(report) if kind == "csv" else json_text(report), name)


def _pictures(report: VoiceReport) -> list[Spec]:
    """What the page draws, as specifications."""
    served = [_drawn(report, narrow=False)] if any(one.wait.curve for one in report.services) else []
    return [*served, *(ratios.ratios(one) for one in report.traits if one.told and ratios.rows(one))]


def _figures(report: VoiceReport, base: str) -> list[Figure]:
    if not report.n:
        return []
    return [_services(report, base), *(_trait(one, report) for one in report.traits if one.told)]


def _services(report: VoiceReport, base: str) -> Figure:
    title = _("Are digital and other ways served alike?")
    said = words.served(report) or words.told(report)
    figure: Figure = {
        "key": "services",
        "title": title,
        "sentence": words.served(report),
        "alt": said,
        "table": {
            "caption": title,
            "head": [
                _("Way"),
                _("Things said"),
                _("Told about themselves"),
                _("Answered"),
                *(_("by day %(day)s") % {"day": each} for each in DAYS),
            ],
            "rows": [
                [
                    words.service(one),
                    number(one.n),
                    wording.share(one.told),
                    wording.share(one.answered),
                    *(wording.share(one.wait.by_day[each]) for each in DAYS),
                ]
                for one in report.services
            ],
        },
        "counted": _("%(n)s things said, as of %(day)s.") % {"n": number(report.n), "day": day(report.today)},
        "method": _(
            "Counted from the day it was said, with intervals of 95 percent (Aalen-Johansen; shares: Wilson). Cases still open count as far as they have waited. Ways differ in what is said there, too. Method: voice v2."
        ),
        "files": files_of(base),
    }
    if any(one.wait.curve for one in report.services):
        figure["svg"] = both(partial(_drawn, report), title=title, description=said)
    return figure


def _drawn(report: VoiceReport, narrow: bool) -> Spec:
    waits = [replace(one.wait, name=str(words.SHORT[one.name])) for one in report.services]
    return charts.answered_by(waits, narrow=narrow)


def _trait(one: Trait, report: VoiceReport) -> Figure:
    title = str(words.TRAITS[one.name])
    told = _("%(told)s told it, %(missing)s did not.") % {
        "told": number(one.told),
        "missing": number(one.missing),
    }
    figure: Figure = {
        "key": one.name,
        "title": title,
        "sentence": f"{told} {words.compared(one)}".strip(),
        "alt": words.compared(one) or told,
        "table": {"caption": title, "head": _head(one), "rows": [_row(one, each) for each in one.groups]},
        "counted": words.source(one),
        "method": _(
            "Reports are counted, not persons. At least: nobody who did not tell belongs here; at most: all of them do. Times: share over the population's share, with an interval of 95 percent. Under %(k)s is not shown, nor what would give it away."
        )
        % {"k": report.k},
    }
    if ratios.rows(one):
        drawn = partial(_ratios, one)
        figure["svg"] = both(drawn, title=title, description=figure["alt"])
    return figure


def _ratios(one: Trait, narrow: bool) -> Spec:
    return ratios.ratios(one, narrow=narrow)


def _head(one: Trait) -> list[str]:
    head = [_("Answer"), _("Reports"), _("Of those who told"), _("Of all, at least and at most")]
    return [*head, _("Population"), _("Times"), _("Odds ratio")] if one.compared else head


def _row(one: Trait, each: Group) -> list[str]:
    row = [words.answer(each.name), number(each.n), wording.share(each.share), words.bounds(each)]
    if not one.compared:
        return row
    return [*row, percent(each.population), words.times(each.ratio), words.times(each.odds_ratio)]
