"""The words around a figure, in the reader's language: names, intervals, and why there is none. Praising nobody."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures.figure import Figure
from foundation.templatetags.tandem import number, percent

QUANTITIES = {
    "interdependence": gettext_lazy("Interdependence"),
    "trust": gettext_lazy("Trust"),
    "commitment": gettext_lazy("Commitment"),
    "intensity": gettext_lazy("Intensity"),
    "strain": gettext_lazy("Strain"),
    "value_conflict": gettext_lazy("Values at odds"),
    "benefit": gettext_lazy("Benefit seen"),
    "two_way": gettext_lazy("Exchange between levels"),
}
GROUPS = {
    "strategic": gettext_lazy("Strategic level"),
    "operational": gettext_lazy("Operational level"),
    "expert": gettext_lazy("Expert level"),
    "project": gettext_lazy("Project level"),
    "upper": gettext_lazy("Strategic and operational levels together"),
    "lower": gettext_lazy("Expert and project levels together"),
}
BANDS = {
    "cooperation": gettext_lazy("Cooperation"),
    "coordination": gettext_lazy("Coordination"),
    "collaboration": gettext_lazy("Collaboration"),
    "mixed profile": gettext_lazy("Mixed profile"),
    "no label": gettext_lazy("No label: too close to a provisional cut"),
}
FITS = {
    "cooperation": gettext_lazy("fits work that each partner can do alone once it knows what the others do"),
    "coordination": gettext_lazy("fits agreed tasks that must mesh, each under its own roof"),
    "collaboration": gettext_lazy("fits work that no partner can do alone, and costs the most time and risk"),
}
REASONS = {
    "cannot be shown": gettext_lazy("cannot be shown: too few people"),
    "cannot be shown: beside the other figures it would tell about the few": gettext_lazy(
        "cannot be shown: beside the other figures it would tell about few people"
    ),
    "not in the data": gettext_lazy("not in the data"),
    "undefined: no variation": gettext_lazy("no interval: all the same"),
    "no interval: one answer": gettext_lazy("no interval: one answer"),
    "no interval: one pair": gettext_lazy("no interval: one pair"),
    "no interval: described only": gettext_lazy("no interval: described only"),
    "no interval": gettext_lazy("no interval"),
    "undefined: a wave without answers": gettext_lazy("undefined: a wave without answers"),
    "undefined: fewer than two people with two answers": gettext_lazy(
        "undefined: fewer than two people answered twice"
    ),
    "cannot be shown beside the means: too few joined or left": gettext_lazy(
        "cannot be shown beside the means: too few people joined or left"
    ),
    "not comparable: the questions changed": gettext_lazy("not comparable: the questions changed"),
    "undefined: no promise is due or settled yet": gettext_lazy("no promise is due or settled yet"),
    "undefined: nobody was followed that long": gettext_lazy("not known yet: nobody waited that long"),
}


def reason(text: str) -> str:
    """Why there is no figure, in the reader's language; an unknown reason is shown as it is."""
    return str(REASONS.get(text, text))


def value(figure: Figure, *, digits: int = 0, signed: bool = False) -> str:
    """A score: 59, +3 or the reason."""
    if figure.value is None:
        return reason(figure.reason)
    return plain(figure.value, digits=digits, signed=signed)


def plain(score: float, *, digits: int = 0, signed: bool = False) -> str:
    """A number with its sign as a true minus; never "-0"."""
    rounded = round(score, digits) + 0.0
    text = number(abs(rounded), digits)
    if rounded < 0:
        return f"−{text}"
    return f"+{text}" if signed and rounded > 0 else text


def interval(figure: Figure, *, digits: int = 0, signed: bool = False) -> str:
    """ "56 to 63"; empty when there is none."""
    if figure.low is None or figure.high is None:
        return ""
    return _("%(low)s to %(high)s") % {
        "low": plain(figure.low, digits=digits, signed=signed),
        "high": plain(figure.high, digits=digits, signed=signed),
    }


def with_interval(figure: Figure, *, digits: int = 0, signed: bool = False) -> str:
    """ "59 (56 to 63)", or the reason; a figure without interval says why."""
    found = value(figure, digits=digits, signed=signed)
    if figure.value is None:
        return found
    around = interval(figure, digits=digits, signed=signed) or reason(figure.reason)
    return f"{found} ({around})" if around else found


def fine(figure: Figure) -> int:
    """Digits behind the point that a share can bear: two from 1,000 cases on, else none."""
    return 2 if figure.n >= 1000 else 0


def share(figure: Figure, digits: int = 0) -> str:
    """ "35% (33% to 37%)", or the reason."""
    if figure.value is None:
        return reason(figure.reason)
    if figure.low is None or figure.high is None:
        return percent(figure.value, digits)
    around = _("%(low)s to %(high)s") % {
        "low": percent(figure.low, digits),
        "high": percent(figure.high, digits),
    }
    return f"{percent(figure.value, digits)} ({around})"


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("%(some)s and %(last)s") % {"some": ", ".join(parts[:-1]), "last": parts[-1]}
