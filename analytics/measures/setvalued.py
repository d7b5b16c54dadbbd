"""Agreement when a coder may give several codes to one segment: alpha with MASI or Jaccard distance.

Passonneau (2006), Measuring agreement on set-valued items (MASI), LREC.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from collections.abc import Set as Codes

import numpy as np

from analytics.measures.coincidence import alpha_of_counts
from analytics.measures.figure import Figure


def set_alpha(
    codings: Sequence[Sequence[Codes[Hashable] | None]],
    *,
    distance: str = "masi",
    confidence: float = 0.95,
    draws: int = 1_000,
    seed: int = 1,
) -> Figure:
    """Alpha of sets of codes, coders x units; None = not coded, an empty set = coded with nothing."""
    if distance not in DISTANCES:
        raise ValueError(f"distance must be one of {', '.join(DISTANCES)}, not {distance}")
    if len({len(row) for row in codings}) != 1:
        raise ValueError("codings must have one entry for each unit, from at least one coder")
    rows = [[None if each is None else frozenset(each) for each in row] for row in codings]
    values = list(dict.fromkeys(each for row in rows for each in row if each is not None))
    places = {value: place for place, value in enumerate(values)}
    counts = np.zeros((len(rows[0]), len(values)))
    for row in rows:
        for unit, each in enumerate(row):
            if each is not None:
                counts[unit, places[each]] += 1
    between = DISTANCES[distance]
    distances = np.array([[between(a, b) for b in values] for a in values]) if values else np.empty((0, 0))
    method = f"set-valued alpha, {distance} distance; percentile interval over units (krippendorff v1)"
    return alpha_of_counts(counts, distances, method=method, confidence=confidence, draws=draws, seed=seed)


def jaccard(a: Codes[Hashable], b: Codes[Hashable]) -> float:
    """1 - shared / all codes; two empty sets are equal."""
    return 1 - len(a & b) / len(a | b) if a | b else 0.0


def masi(a: Codes[Hashable], b: Codes[Hashable]) -> float:
    """1 - Jaccard similarity x 1 (equal), 2/3 (one within the other), 1/3 (overlap), 0 (disjoint)."""
    if a == b:
        return 0.0
    if not a & b:
        return 1.0
    share = 2 / 3 if a <= b or b <= a else 1 / 3
    return 1 - (1 - jaccard(a, b)) * share


DISTANCES: dict[str, Callable[[Codes[Hashable], Codes[Hashable]], float]] = {"masi": masi, "jaccard": jaccard}
