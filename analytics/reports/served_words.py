"""What the loop report says in words of who waits longest. No difference found is not the same as no difference."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures.figure import NO_DATA, Figure
from analytics.reports import loop_words, wording
from analytics.reports.served import ALONE, BACKED, LANDMARK, ONE_GROUP, Line, Served
from foundation.templatetags.tandem import number

SURE = 0.05
BACKING = {
    ALONE: gettext_lazy("Said by one"),
    BACKED: gettext_lazy("Backed by others"),
    NO_DATA: gettext_lazy("Backing not in the data"),
}
REASONS = {
    ONE_GROUP: gettext_lazy("there is one group only"),
    NO_DATA: gettext_lazy("no answer bears a date"),
    "undefined: no variation": gettext_lazy("there are no answers to compare"),
}


def name(key: str, cut: str) -> str:
    """A group as people know it."""
    if cut == "backing":
        return str(BACKING[key])
    if cut == "language" and key:
        return str(_(dict(settings.LANGUAGES).get(key, key)))
    return loop_words.name(key, cut)


def longest(one: Served) -> str:
    """Which group was served least by the promised day, when it is told apart from all others; else that none is."""
    apart = [line for line in one.lines if line.gap.excludes_zero and (line.gap.value or 0) < 0]
    if one.p is None:
        return _("Not compared: %(why)s.") % {"why": REASONS.get(one.reason, wording.reason(one.reason))}
    facts = {"p": p(one.p)}
    if one.p >= SURE:
        return (
            _(
                "No difference in waiting is found beyond chance (log-rank p %(p)s). That does not show that there is none."
            )
            % facts
        )
    if not apart:
        return _("They wait differently beyond chance (log-rank p %(p)s).") % facts
    first = apart[0]
    return _(
        "They wait differently beyond chance (log-rank p %(p)s). By day %(day)s, %(name)s: %(gap)s than all others."
    ) % {
        **facts,
        "day": one.day,
        "name": name(first.name, one.cut),
        "gap": points(first.gap),
    }


def landmark(one: Served) -> str:
    """Why lone and backed are compared from a later day on; empty for the other divisions."""
    if not one.since:
        return ""
    return _(
        "Support comes while one waits, so the two are compared from day %(day)s on: those still waiting then, by what stood behind them that day."
    ) % {"day": LANDMARK}


def gap(figure: Figure) -> str:
    """ "−12 points (−20 to −4)", or why there is none."""
    return REASONS[ONE_GROUP] if figure.reason == ONE_GROUP else points(figure, signed=True)


def points(figure: Figure, *, signed: bool = False) -> str:
    """A difference of shares in points; unsigned as "12 points less"."""
    if figure.value is None:
        return wording.reason(figure.reason)
    value, low, high = (
        None if each is None else 100 * each for each in (figure.value, figure.low, figure.high)
    )
    if value is None:
        return ""
    if signed:
        said = _("%(n)s points") % {"n": wording.plain(value, signed=True)}
    else:
        said = _("%(n)s points less") % {"n": wording.plain(abs(value))}
    if low is None or high is None:
        return said
    if not signed:
        low, high = -high, -low
    around = _("%(low)s to %(high)s") % {
        "low": wording.plain(low, signed=signed),
        "high": wording.plain(high, signed=signed),
    }
    return f"{said} ({around})"


def half(one: Line) -> str:
    """The day by which half had an answer."""
    return number(one.half) if one.half is not None else _("not reached")


def p(value: float) -> str:
    """ "0.034", or "< 0.001"."""
    return number(value, 3) if value >= 0.001 else f"< {number(0.001, 3)}"
