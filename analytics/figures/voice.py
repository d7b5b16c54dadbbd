"""Whose voice, and how they are served: the report as figures."""

from dataclasses import replace
from functools import cache, partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.charts import loop as charts
from analytics.charts import voice as ratios
from analytics.charts.render import Spec
from analytics.datasets.voice import voice_data
from analytics.exports.voice import voice_tidy
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.reports import equity_words, wording
from analytics.reports import voice_words as words
from analytics.reports.voice import METHOD, Group, Trait, VoiceReport, voice_report
from analytics.reports.waits import DAYS
from foundation import clock
from foundation.templatetags.tandem import day, number, percent
from partnerships.models import Partnership

Figure = dict[str, Any]


def figures(report: VoiceReport) -> list[Figure]:
    """Ways of speaking, then what people told about themselves."""
    if not report.n:
        return []
    return [_services(report), *(_trait(one, report) for one in report.traits if one.told)]


def _services(report: VoiceReport) -> Figure:
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
    }
    if any(one.wait.curve for one in report.services):
        figure["draw"] = partial(_drawn, report)
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
        figure["draw"] = drawn
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


def sentences(report: VoiceReport) -> list[str]:
    """Who told about themselves, and who is missing."""
    if not report.n:
        return [_("Nothing was said yet")]
    return [text for text in (words.told(report), words.missing(report)) if text]


def beside(report: VoiceReport) -> list[Figure]:
    """What is told in sentences: equal service, weights, whether who answers resembles who was asked."""
    if not report.n:
        return []
    equal = " ".join(filter(None, (equity_words.gap(report.equity), equity_words.test(report.equity))))
    return [
        {
            "key": "equity",
            "title": _("Digital or not: is the service equal?"),
            "sentence": equal,
            "method": _(
                "Counted from the day it was said. Gap: difference of Aalen-Johansen shares with a normal interval of 95 percent. Test: log-rank, stratified by kind of suggestion."
            ),
        },
        {
            "key": "weights",
            "title": _("What if all groups were heard as often as they live here?"),
            "sentence": equity_words.weights(report.weighted),
            "method": _(
                "Raking on cells. Refused when a group has fewer than 5 people or the variance would double (Kish)."
            ),
        },
        {
            "key": "alike",
            "title": _("Do those who answer resemble those who were asked?"),
            "sentence": " ".join(equity_words.answered_alike(report)),
            "method": _(
                "R-indicator: 1 less twice the standard deviation of the levels' response rates. It needs a list of everyone asked."
            ),
        },
    ]


def document(partnership: Partnership, asked: Asked) -> Document:
    """Ways of speaking, what people told about themselves, equal service, weights."""
    report = cache(lambda: voice_report(voice_data(partnership)))
    return Document(
        kind="voice",
        stem=f"{partnership.slug}-voice",
        title=_("Whose voice do we hear?"),
        partnership=partnership,
        page=reverse("analytics:voice", args=[partnership.slug]),
        parts=(
            part(
                "voice",
                report,
                figures=lambda one: [*figures(one), *beside(one)],
                tidy=voice_tidy,
                method=METHOD,
            ),
        ),
        sentences=lambda: sentences(report()),
        as_of=clock.today(partnership.time_zone),
    )
