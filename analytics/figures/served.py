"""Who waits longest, and the verdicts on "answered to the point", as tables of the loop page."""

from typing import Any

from django.utils.translation import gettext as _

from analytics.reports import loop_words, wording
from analytics.reports import served_words as words
from analytics.reports.served import Line, Served
from analytics.reports.verdicts import Verdicts
from foundation.templatetags.tandem import number

Figure = dict[str, Any]


def served_figures(found: tuple[Served, ...]) -> list[Figure]:
    """One table a division in which more than one group has dated cases."""
    return [_served(one) for one in found if len(one.lines) > 1]


def _served(one: Served) -> Figure:
    title = _("Who waits longest? %(cut)s") % {"cut": loop_words.CUTS[one.cut]}
    return {
        "key": f"served-{one.cut}",
        "title": title,
        "sentence": " ".join(filter(None, [words.longest(one), words.landmark(one)])),
        "table": {
            "caption": title,
            "head": [
                "",
                _("Cases"),
                _("Answered by day %(day)s") % {"day": one.day},
                _("Gap to all others"),
                _("Half answered by day"),
                _("Still waiting"),
                _("Longest wait, days"),
                _("Middle wait, days"),
            ],
            "rows": [_cells(line, one.cut) for line in one.lines],
        },
        "counted": _("%(n)s cases with known days.") % {"n": number(one.n)},
        "method": _(
            "Days from when it was said. Shares and gaps with intervals of 95 percent (Aalen-Johansen); one log-rank test a table, within kinds of suggestion, adjusted for the number of tables (Holm). Method: served v1."
        ),
    }


def _cells(line: Line, cut: str) -> list[str]:
    return [
        words.name(line.name, cut),
        number(line.n),
        wording.share(line.answered),
        words.gap(line.gap),
        words.half(line),
        number(line.waiting),
        "–" if line.longest is None else number(line.longest),
        "–" if line.middle is None else number(line.middle),
    ]


def verdict_figures(found: Verdicts) -> list[Figure]:
    """Who says what, and both case by case; nothing while nothing was answered."""
    return [_sources(found), _pairs(found)] if found.n else []


def _sources(found: Verdicts) -> Figure:
    title = _("Answered to the point? Who says what")
    return {
        "key": "verdicts",
        "title": title,
        "sentence": "",
        "table": {
            "caption": title,
            "head": ["", _("Yes"), _("Partly"), _("No"), _("Not told"), _("Yes, of those told")],
            "rows": [
                [
                    _source(one.name),
                    *map(number, (one.yes, one.partly, one.no, one.untold)),
                    wording.share(one.share),
                ]
                for one in found.sources
            ],
        },
        "counted": _counted(found),
        "method": _("Each speaks for itself; they are never put together. Wilson intervals of 95 percent."),
    }


def _counted(found: Verdicts) -> str:
    words = _("%(n)s answers.") % {"n": number(found.n)}
    if found.agreement.value is None:
        return words
    alpha = wording.with_interval(found.agreement, digits=2)
    more = _("Agreement of coders: alpha %(alpha)s, on %(n)s answers judged by two or more.")
    return f"{words} {more % {'alpha': alpha, 'n': number(found.agreement.n)}}"


def _source(name: str) -> str:
    said = {
        "handler": _("Handlers claim"),
        "asker": _("Askers say"),
        "coder": _("Blind coders find, of a sample by chance"),
    }
    return said.get(name, name)


def _pairs(found: Verdicts) -> Figure:
    title = _("The same, answer by answer")
    claims = {"yes": _("Handler: yes"), "no": _("Handler: no"), "unknown": _("Handler: not told")}
    verdicts = {
        "yes": _("Asker: yes"),
        "partly": _("Asker: partly"),
        "no": _("Asker: no"),
        "silent": _("Asker: asked, silent"),
        "unasked": _("Asker: not asked"),
    }
    return {
        "key": "verdict-pairs",
        "title": title,
        "sentence": "",
        "table": {
            "caption": title,
            "head": ["", *verdicts.values()],
            "rows": [
                [said, *(number(found.pair(claim, verdict)) for verdict in verdicts)]
                for claim, said in claims.items()
            ],
        },
        "counted": "",
        "method": "",
    }
