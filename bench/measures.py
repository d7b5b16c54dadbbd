"""P7 and P10: intervals, reliability and weights against the libraries and a plain pass."""

from collections.abc import Callable

import numpy as np
from scipy import stats

from analytics.measures.arrays import Floats
from analytics.measures.bootstrap import bootstrap_mean
from analytics.measures.codes import Codes, alpha_of_codes
from analytics.measures.raking import CLOSE, rake
from bench.timing import Result, compared, pairs

SEED = 20261122


def intervals() -> Result:
    """Of many: against the plain bootstrap."""
    scores = np.random.default_rng(SEED).integers(0, 101, 10_000).astype(float)

    def theirs() -> object:
        return stats.bootstrap((scores,), np.mean, n_resamples=2000, method="percentile", batch=100)

    return _intervals("P7", scores, theirs, "scipy percentile bootstrap", 0.1, "<= 1/10")


def few() -> Result:
    """Of one partnership: against the best scipy has."""
    scores = np.random.default_rng(SEED).integers(0, 101, 70).astype(float)

    def theirs() -> object:
        return stats.bootstrap((scores,), np.mean, n_resamples=2000, method="BCa")

    return _intervals("P7-few", scores, theirs, "scipy BCa bootstrap", 2.0, "<= 2 x")


def _intervals(
    id: str, scores: Floats, theirs: Callable[[], object], yardstick: str, goal: float, words: str
) -> Result:
    first, again = bootstrap_mean(scores, draws=2000), bootstrap_mean(scores, draws=2000)
    assert first == again, "the same seed gave other figures"
    measured = pairs(lambda: bootstrap_mean(scores, draws=2000), theirs, rounds=5)
    what = f"2,000 bootstrap resamples of the mean, n={scores.size:,}"
    return compared(id, what, measured, yardstick=yardstick, goal=goal, goal_words=words)


def alpha() -> Result:
    codes = np.asfortranarray(np.random.default_rng(SEED).integers(1, 6, (1_000_000, 12), dtype=np.uint8))
    measured = pairs(lambda: alpha_of_codes(codes), lambda: np.cov(codes, rowvar=False), rounds=5)
    return compared(
        "P10",
        "Cronbach alpha of 1e6 x 12 answers",
        measured,
        yardstick="numpy.cov",
        goal=0.2,
        goal_words="<= 1/5",
    )


def raking() -> Result:
    """A weight for each of a million people, from their three traits."""
    draw = np.random.default_rng(SEED)
    traits = [
        draw.choice(len(shares), 1_000_000, p=shares).astype(np.uint8)
        for shares in ([0.1, 0.2, 0.3, 0.2, 0.15, 0.05], [0.45, 0.5, 0.05], [0.5, 0.2, 0.15, 0.1, 0.05])
    ]
    margins = [[0.2, 0.2, 0.2, 0.2, 0.1, 0.1], [0.5, 0.45, 0.05], [0.4, 0.2, 0.2, 0.1, 0.1]]
    assert np.allclose(_by_cells(traits, margins), _by_rows(traits, margins))
    measured = pairs(lambda: _by_cells(traits, margins), lambda: _by_rows(traits, margins), rounds=5)
    return compared(
        "P10-raking",
        "raking weights of 1e6 people to three margins",
        measured,
        yardstick="raking row by row in numpy",
        goal=0.1,
        goal_words="<= 1/10",
    )


def _by_cells(traits: list[Codes], margins: list[list[float]]) -> Floats:
    """As everywhere here: count the cells, rake them, look each person's weight up."""
    sizes = [len(each) for each in margins]
    cell = np.zeros(len(traits[0]), dtype=np.min_scalar_type(int(np.prod(sizes))))
    for trait, size in zip(traits, sizes, strict=True):
        cell *= size
        cell += trait
    table = np.bincount(cell, minlength=int(np.prod(sizes))).reshape(sizes)
    weights = rake(table, margins).weights
    assert weights is not None
    found: Floats = weights.reshape(-1)[cell]
    return found


def _by_rows(traits: list[Codes], margins: list[list[float]]) -> Floats:
    """The plain way, to the same closeness."""
    n = len(traits[0])
    weights = np.ones(n)
    while True:
        off = 0.0
        for trait, margin in zip(traits, margins, strict=True):
            wanted = np.asarray(margin) / sum(margin) * n
            factor = wanted / np.bincount(trait, weights, minlength=len(margin))
            off = max(off, float(np.abs(factor - 1).max()))
            weights *= factor[trait]
        if off < CLOSE:
            return weights
