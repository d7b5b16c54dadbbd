"""The network's figures of pairs as what they tell: counts of pairs, or spans of them where a figure was rounded."""

from collections.abc import Iterator

from analytics.datasets.network import RosterCourse
from analytics.measures.disclosure.pairs import Span, spans
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.disclosure.rounding import unit_of
from analytics.measures.disclosure.told import Audit
from analytics.measures.disclosure.told_pairs import PairsTold, audit_pairs
from analytics.measures.figure import Figure
from analytics.measures.pair_counts import ListSize
from analytics.reports.network import LevelTies, NetworkReport, counted, lists_of


def pairs(report: NetworkReport, course: RosterCourse) -> Iterator[tuple[str, Audit]]:
    """(group and wave, its audit) of each group whose pairs are told."""
    waves = {wave.number: wave for wave in course.waves}
    policy = Policy(k=max(report.k, LEAST_K))
    for one in report.ties:
        if one.pairs is not None:
            sizes = counted(lists_of(waves[one.wave], one.levels)).lists
            yield f"{one.group}, wave {one.wave}", audit_pairs(told(one, sizes), policy=policy)


def told(one: LevelTies, sizes: tuple[ListSize, ...]) -> PairsTold:
    """What a reader makes of the figures of a group. ValueError when a figure cannot be what it says it is."""
    if one.pairs is None:
        raise ValueError("a group without pairs tells nothing of them")
    known = one.pairs.both + one.pairs.one
    ties = _count(one.density, known)
    return PairsTold(
        lists=sizes,
        people=one.n or 0,
        both=one.pairs.both,
        one=one.pairs.one,
        confirmed=_exact(one.confirmation),
        claimed=one.confirmation.n if one.confirmation.defined else None,
        gap=None if one.asymmetry.value is None else one.asymmetry.value * one.asymmetry.n,
        ties=ties,
        listed_less_tied=_centralization(one.centralization, sizes[0].listed),
    )


def _count(figure: Figure, of: int) -> Span | None:
    return None if figure.value is None else spans(figure.value, of, unit_of(figure))


def _exact(figure: Figure) -> int | None:
    return None if figure.value is None else round(figure.value * figure.n)


def _centralization(figure: Figure, listed: int) -> tuple[float, float] | None:
    """Of a list: listed times the most ties of one, less twice all ties."""
    if figure.value is None:
        return None
    half, whole = unit_of(figure) / 2, (listed - 1) * (listed - 2)
    return ((figure.value - half) * whole, (figure.value + half) * whole)
