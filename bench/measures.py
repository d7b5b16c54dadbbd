"""P7 and P10: intervals and reliability against the libraries and a plain pass."""

import numpy as np
from scipy import stats

from analytics.measures.bootstrap import bootstrap_mean
from analytics.measures.codes import alpha_of_codes
from bench.timing import Result, compared, pairs

SEED = 20261122


def intervals() -> Result:
    scores = np.random.default_rng(SEED).integers(0, 101, 10_000).astype(float)

    def theirs() -> object:
        return stats.bootstrap((scores,), np.mean, n_resamples=2000, method="percentile", batch=100)

    measured = pairs(lambda: bootstrap_mean(scores, draws=2000), theirs, rounds=3)
    return compared(
        "P7",
        "2,000 bootstrap resamples of the mean, n=10,000",
        measured,
        yardstick="scipy percentile bootstrap",
        goal=0.1,
        goal_words="<= 1/10",
    )


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
