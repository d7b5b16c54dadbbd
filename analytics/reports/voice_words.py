"""What the voice report says in words: who told about themselves, and how each way of speaking was served."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.measures.figure import Figure
from analytics.records import TRAITS as KNOWABLE
from analytics.reports import wording
from analytics.reports.voice import NO_POPULATION, Group, Service, Trait, VoiceReport
from foundation.templatetags.tandem import number, percent

SERVICES = {
    "digital": gettext_lazy("Digital: website, offline page, e-mail, other systems"),
    "in_person": gettext_lazy("Not digital: telephone, counter, paper, meetings"),
    "unknown": gettext_lazy("Imported: the way is not in the data"),
}
SHORT = {
    "digital": gettext_lazy("Digital"),
    "in_person": gettext_lazy("Not digital"),
    "unknown": gettext_lazy("Imported"),
}
TRAITS = {
    "age": gettext_lazy("Age"),
    "gender": gettext_lazy("Gender"),
    "home_language": gettext_lazy("Language at home"),
}
ANSWERS = {
    "0-17": gettext_lazy("Under 18"),
    "18-34": gettext_lazy("18 to 34"),
    "35-49": gettext_lazy("35 to 49"),
    "50-64": gettext_lazy("50 to 64"),
    "65+": gettext_lazy("65 or older"),
    "woman": gettext_lazy("Woman"),
    "man": gettext_lazy("Man"),
    "other": gettext_lazy("Other"),
}
WITHIN = 30


def told(report: VoiceReport) -> str:
    """How many told anything about themselves."""
    if not report.n:
        return _("Nobody has said anything yet, so there is nothing to count.")
    return _(
        "With %(count)s of %(n)s things said, people told something about themselves: %(share)s. Reports are counted, not persons."
    ) % {
        "count": number(round((report.told.value or 0) * report.n)),
        "n": number(report.n),
        "share": wording.share(report.told),
    }


def served(report: VoiceReport) -> str:
    """Answers within 30 days, by digital and other ways, side by side; empty with one way only."""
    known = [one for one in report.services if one.name != "unknown"]
    if len(known) < 2:
        return ""
    ways = [f"{SHORT[one.name]} {wording.share(one.wait.by_day[WITHIN])}" for one in known]
    return _("Answered within 30 days of being said: %(ways)s.") % {"ways": "; ".join(ways)}


def missing(report: VoiceReport) -> str:
    """What this page cannot say: of which traits the population is not known; empty when it is of all."""
    lacking = [str(TRAITS[one.name]) for one in report.traits if one.name in KNOWABLE and not one.compared]
    if not lacking:
        return ""
    return _(
        "No figures of the population are noted for: %(traits)s. There the shares say who told us, not who is missing."
    ) % {"traits": wording.listed(lacking)}


def compared(one: Trait) -> str:
    """Which groups speak more, and less, than their part of the population; only where the interval excludes 1."""
    if not one.compared:
        return ""
    more = [each for each in one.groups if each.ratio.low is not None and each.ratio.low > 1]
    less = [each for each in one.groups if each.ratio.high is not None and each.ratio.high < 1]
    parts = [
        _("heard more than their part of the population: %(groups)s") % {"groups": _times(more)}
        if more
        else "",
        _("heard less: %(groups)s") % {"groups": _times(less)} if less else "",
    ]
    said = "; ".join(part for part in parts if part)
    if not said:
        return _(
            "No group is heard more or less than its part of the population, beyond what chance explains."
        )
    return f"{said[:1].upper()}{said[1:]}."


def source(one: Trait) -> str:
    """Where the population's figures come from; empty without them."""
    if not one.compared:
        return ""
    said = _("Population: %(source)s, %(year)s.") % {"source": one.source, "year": one.year}
    if one.sample_size is None:
        return said
    return f"{said} " + _("It asked %(n)s people.") % {"n": number(one.sample_size)}


def times(figure: Figure) -> str:
    """ "1.5 (1.3 to 1.7)", or why there is none."""
    if figure.reason == NO_POPULATION:
        return "–"
    return wording.with_interval(figure, digits=2)


def _times(groups: Sequence[Group]) -> str:
    return wording.listed(
        [
            _("%(group)s: %(ratio)s times") % {"group": answer(one.name), "ratio": times(one.ratio)}
            for one in groups
        ]
    )


def service(one: Service) -> str:
    """A kind of channel with what it is made of."""
    return str(SERVICES[one.name])


def answer(name: str) -> str:
    """An answer about oneself as it was asked; a language as it was written."""
    return str(ANSWERS.get(name, name))


def bounds(one: Group) -> str:
    """ "12% to 71%": the share of everyone, if none or all who did not say belonged; a dash when it is hidden."""
    if one.least is None or one.most is None:
        return "–"
    return _("%(low)s to %(high)s") % {"low": percent(one.least), "high": percent(one.most)}
