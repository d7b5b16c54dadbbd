"""A whole roster's figures: confirmation, asymmetry, density, centralization.

Degree centralization: Freeman (1978), Social Networks 1. Density and centralization only from a complete roster with
at least 80 % response; otherwise they say why not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.measures.figure import Figure, undefined
from analytics.measures.ties import Tie, pair_up

METHOD = "dyads of a roster (ties v1)"
LEAST_RESPONSE = 0.80


@dataclass(frozen=True, slots=True)
class Network:
    """Figures of a whole roster; `density` and `centralization` only when complete enough (they say so)."""

    ties: tuple[Tie, ...]
    response: float
    confirmation: Figure
    asymmetry: Figure
    density: Figure
    centralization: Figure


def network(
    reports: Mapping[tuple[str, str], float], roster: Sequence[str], *, complete: bool = True
) -> Network:
    """From {(reporter, other): intensity 0..4}; `complete` = the roster listed everyone. A map needs consent besides."""
    ties = pair_up(reports, roster)
    answered = {reporter for reporter, _ in reports}
    response = len(answered) / len(roster)
    reason = _obstacle(response, complete, len(roster))
    return Network(
        ties=ties,
        response=response,
        confirmation=_confirmation(ties),
        asymmetry=_asymmetry(ties),
        density=_whole(ties, reason, _density(ties)),
        centralization=_whole(ties, reason, _centralization(ties, roster)),
    )


def pooled(parts: Sequence[Network], sizes: Sequence[int]) -> Network:
    """Several lists as one group: pairs within each list only; `sizes` are the lists' lengths.

    Density when every list is complete enough. Centralization belongs to one list: of several it is undefined.
    """
    if len(parts) != len(sizes) or not parts:
        raise ValueError("parts and sizes must have one entry for each list, at least one")
    if len(parts) == 1:
        return parts[0]
    ties = tuple(tie for part in parts for tie in part.ties)
    reason = next((part.density.reason for part in parts if not part.density.defined), "")
    whole = _whole(ties, reason, _density(ties))
    return Network(
        ties=ties,
        response=sum(part.response * size for part, size in zip(parts, sizes, strict=True)) / sum(sizes),
        confirmation=_confirmation(ties),
        asymmetry=_asymmetry(ties),
        density=whole,
        centralization=undefined(
            n=whole.n, missing=whole.missing, method=METHOD, reason="undefined: several lists"
        ),
    )


def _obstacle(response: float, complete: bool, size: int) -> str:
    if not complete:
        return "undefined: the roster was not complete"
    if response < LEAST_RESPONSE:
        return "undefined: fewer than 80 % answered"
    return "" if size > 2 else "undefined: fewer than three on the roster"


def _confirmation(ties: Sequence[Tie]) -> Figure:
    """Of pairs that both reported on and at least one called a tie: the share where both did."""
    method = METHOD + "; confirmation rate"
    claimed = [tie for tie in ties if tie.reports == 2 and (tie.there or tie.back)]
    missing = sum(tie.reports == 1 for tie in ties)
    if not claimed:
        return undefined(n=0, missing=missing, method=method, reason="undefined: no tie reported by two")
    value = sum(tie.confirmed for tie in claimed) / len(claimed)
    return Figure(
        value=value, n=len(claimed), missing=missing, method=method, reason="no interval: all pairs"
    )


def _asymmetry(ties: Sequence[Tie]) -> Figure:
    method = METHOD + "; mean of |a - b|"
    gaps = [tie.asymmetry for tie in ties if tie.asymmetry is not None]
    missing = len(ties) - len(gaps)
    if not gaps:
        return undefined(n=0, missing=missing, method=method, reason="undefined: no pair with two reports")
    value = sum(gaps) / len(gaps)
    return Figure(value=value, n=len(gaps), missing=missing, method=method, reason="no interval: all pairs")


def _whole(ties: Sequence[Tie], reason: str, value: float | None) -> Figure:
    known = sum(tie.reports > 0 for tie in ties)
    missing = len(ties) - known
    if reason or value is None:
        return undefined(n=known, missing=missing, method=METHOD, reason=reason or "not in the data")
    return Figure(value=value, n=known, missing=missing, method=METHOD, reason="no interval: all pairs")


def _density(ties: Sequence[Tie]) -> float | None:
    known = [tie for tie in ties if tie.reports]
    return sum(bool(tie.strength) for tie in known) / len(known) if known else None


def _centralization(ties: Sequence[Tie], roster: Sequence[str]) -> float | None:
    """Freeman's: 0 when all have as many ties, 1 for a star."""
    if len(roster) < 3 or not any(tie.reports for tie in ties):
        return None
    degrees = [sum(bool(tie.strength) for tie in ties if name in (tie.a, tie.b)) for name in roster]
    size = len(roster)
    return sum(max(degrees) - degree for degree in degrees) / ((size - 1) * (size - 2))
