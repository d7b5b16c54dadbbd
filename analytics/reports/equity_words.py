"""What the voice report says of equal service, of weights and of who answered, in words. A refusal says why."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures import raking, representativity
from analytics.reports import equity, voice_words, weighted, wording
from analytics.reports.equity import Equity
from analytics.reports.voice import VoiceReport
from analytics.reports.weighted import Weighted
from foundation.templatetags.tandem import number, percent

SIGNIFICANT = 0.05
REASONS = {
    equity.ONE_WAY: gettext_lazy("only one way of speaking has cases with dates"),
    "undefined: no variation": gettext_lazy("no answers to compare"),
    raking.TOO_FEW: gettext_lazy("a group of the population's figures has fewer than 5 people here"),
    raking.TOO_COSTLY: gettext_lazy("the weights would more than double the variance"),
    raking.NOT_CLOSED: gettext_lazy("no weights meet all of the population's figures"),
    weighted.NO_MARGINS: gettext_lazy("no figures of the population are noted"),
    weighted.INCOMPLETE: gettext_lazy(
        "the population's figures do not name every answer, or do not add up to 100"
    ),
    weighted.NOBODY_TOLD: gettext_lazy("too few people told all of it"),
    representativity.NO_FRAME: gettext_lazy("there is no list of who could have spoken"),
    representativity.ONE_GROUP: gettext_lazy("there is one group only"),
    representativity.NOBODY: gettext_lazy("nobody answered"),
}


def reason(text: str) -> str:
    """Why there is no figure."""
    return str(REASONS.get(text, wording.reason(text)))


def gap(one: Equity) -> str:
    """The gap at the promised day."""
    if one.gap.value is None:
        return _("Not compared: %(why)s.") % {"why": reason(one.reason or one.gap.reason)}
    return _("Answered by day %(day)s, digital less other ways: %(gap)s.") % {
        "day": one.day,
        "gap": points(one),
    }


def points(one: Equity) -> str:
    """ "+4 points (−3 to +11)"."""
    value, low, high = (
        None if each is None else 100 * each for each in (one.gap.value, one.gap.low, one.gap.high)
    )
    if value is None:
        return reason(one.gap.reason)
    said = _("%(n)s points") % {"n": wording.plain(value, signed=True)}
    if low is None or high is None:
        return said
    around = _("%(low)s to %(high)s") % {
        "low": wording.plain(low, signed=True),
        "high": wording.plain(high, signed=True),
    }
    return f"{said} ({around})"


def test(one: Equity) -> str:
    """The test within kinds, in words that claim no more than it can."""
    if one.p is None or one.observed is None or one.expected is None:
        return ""
    facts = {
        "observed": number(one.observed),
        "expected": number(one.expected, 1),
        "p": number(one.p, 3) if one.p >= 0.001 else f"< {number(0.001, 3)}",
        "strata": number(one.strata),
    }
    if one.p >= SIGNIFICANT:
        return (
            _(
                "Within %(strata)s kinds of suggestion no difference in waiting is found beyond chance (log-rank p %(p)s). That does not show that there is none."
            )
            % facts
        )
    return (
        _(
            "Within %(strata)s kinds of suggestion the ways differ beyond chance (log-rank p %(p)s): %(observed)s answers on digital ways, %(expected)s were all served alike."
        )
        % facts
    )


def weights(one: Weighted) -> str:
    """What weighting to the population changes, or why it is not done."""
    if one.reason:
        return _("Not weighted to the population: %(why)s.") % {"why": reason(one.reason)}
    return _(
        "Answered among those who told %(traits)s: %(plain)s. Weighted to the population: %(weighted)s; the variance grows %(deff)s times."
    ) % {
        "traits": wording.listed([str(voice_words.TRAITS[name]).lower() for name in one.traits]),
        "plain": wording.share(one.plain),
        "weighted": wording.share(one.weighted),
        "deff": number(one.deff or 0, 2),
    }


def answered_alike(report: VoiceReport) -> list[str]:
    """The R-indicator of the partners' last wave, and why citizens have none."""
    one = report.response
    if one.value is None:
        said = _("Partners: not defined, %(why)s.") % {"why": reason(one.reason)}
    else:
        said = _(
            "Partners, wave %(wave)s: R %(r)s, where 1 means that every level answered equally often; %(rate)s answered. A mean can be off by at most %(bias)s standard deviations."
        ) % {
            "wave": report.wave,
            "r": number(one.value, 2),
            "rate": percent(one.rate or 0),
            "bias": number(one.bias or 0, 2),
        }
    return [said, _("Citizens: not defined, %(why)s.") % {"why": reason(report.citizens.reason)}]
