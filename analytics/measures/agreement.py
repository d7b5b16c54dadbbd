"""How far members of one body agree: rwg(j), judged against chance rather than against .70.

James, Demaree & Wolf (1984), Journal of Applied Psychology 69; simulated null after Dunlap, Burke & Smith-Crowe (2003).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, complete_rows
from analytics.measures.figure import Figure

METHOD = "rwg(j) against a uniform null; 95th percentile of chance simulated (rwg v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Figure):
    """`chance` is what random answers reach in 95 of 100 groups of this size; `beyond_chance` when value exceeds it.

    Low agreement is a finding: show how answers split. There is no interval.
    """

    raw: float | None
    chance: float | None
    beyond_chance: bool


def rwg_j(ratings: ArrayLike, *, options: int = 5, draws: int = 2_000, seed: int = 1) -> Agreement:
    """Agreement of `ratings`, shape (raters, items), on a scale of `options` points; raters with a gap are left out.

    J(1 - s2/v) / [J(1 - s2/v) + s2/v], v = (A^2 - 1) / 12, set to 0 when s2 > v (the formula then leaves 0..1).
    """
    if options < 2:
        raise ValueError("options must be at least 2")
    rows, missing = complete_rows(ratings, "ratings")
    raters, items = rows.shape
    if not items:
        raise ValueError("ratings must have at least one item")
    if raters < 2:
        reason = "undefined: fewer than two complete raters"
        return Agreement(
            value=None,
            n=raters,
            missing=missing,
            method=METHOD,
            reason=reason,
            raw=None,
            chance=None,
            beyond_chance=False,
        )
    share = float(rows.var(axis=0, ddof=1).mean()) / _null_variance(options)
    raw = float(_formula(np.array([share]), items)[0])
    value = 0.0 if share > 1 else raw
    chance = chance_agreement(raters, items, options, draws, seed)
    return Agreement(
        value=value,
        n=raters,
        missing=missing,
        method=METHOD,
        reason="no interval: compared with chance",
        raw=raw,
        chance=chance,
        beyond_chance=value > chance,
    )


@lru_cache(maxsize=256)
def chance_agreement(raters: int, items: int, options: int = 5, draws: int = 2_000, seed: int = 1) -> float:
    """95th percentile of rwg(j) when every rater answers at random: what agreement has to beat."""
    generator = np.random.default_rng(seed)
    answers = generator.integers(1, options + 1, size=(draws, raters, items))
    share = answers.var(axis=1, ddof=1).mean(axis=1) / _null_variance(options)
    values = np.where(share > 1, 0.0, _formula(share, items))
    return float(np.quantile(values, 0.95))


def _null_variance(options: int) -> float:
    return (options**2 - 1) / 12


def _formula(share: Floats, items: int) -> Floats:
    """rwg(j) of observed over expected variance; undefined nowhere that matters: the pole lies at share > 1."""
    top = items * (1 - share)
    bottom = top + share
    safe: Floats = np.where(np.abs(bottom) < 1e-12, np.nan, bottom)
    ratio: Floats = top / safe
    return ratio
