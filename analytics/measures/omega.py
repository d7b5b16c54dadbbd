"""McDonald's omega: reliability of a sum when one factor stands behind the items, fitted by maximum likelihood.

McDonald (1999), Test theory, ch. 6; likelihood with the loadings profiled out after Joereskog (1967), Psychometrika 32.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import optimize

from analytics.measures.arrays import Floats, complete_rows, matrix
from analytics.measures.figure import NO_VARIATION, Figure, undefined

METHOD = "McDonald's omega; one factor, maximum likelihood (omega v1)"
LEAST_UNIQUE = 0.005


def omega(answers: ArrayLike) -> Figure:
    """Omega of `answers`, shape (people, items >= 3), NaN = missing; people with a missing answer are left out."""
    rows, missing = complete_rows(answers, "answers")
    if rows.shape[1] < 3:
        raise ValueError("omega needs at least three items")
    if len(rows) <= rows.shape[1]:
        return undefined(
            n=len(rows), missing=missing, method=METHOD, reason="undefined: too few complete rows"
        )
    return omega_of_covariance(np.cov(rows, rowvar=False), n=len(rows), missing=missing)


def omega_of_covariance(covariance: ArrayLike, *, n: int, missing: int = 0) -> Figure:
    """Omega from an item covariance matrix of `n` people. No interval: shown beside alpha, which has one."""
    found = matrix(covariance, "covariance")
    if found.shape[0] != found.shape[1] or found.shape[0] < 3:
        raise ValueError("covariance must be square, of at least three items")
    spread = np.sqrt(np.diag(found))
    if not (spread > 0).all() or np.linalg.matrix_rank(found, hermitian=True) < len(found):
        return undefined(n=n, missing=missing, method=METHOD, reason=NO_VARIATION)
    correlations = found / np.outer(spread, spread)
    unique = _uniquenesses(correlations)
    if unique is None:
        return undefined(n=n, missing=missing, method=METHOD, reason="undefined: one factor does not fit")
    loadings = _loadings(correlations, unique) * spread
    common = float(loadings.sum()) ** 2
    return Figure(
        value=common / (common + float((unique * spread**2).sum())),
        n=n,
        missing=missing,
        method=METHOD,
        reason="no interval: see alpha",
    )


def _uniquenesses(correlations: Floats) -> Floats | None:
    """Each item's own variance at the likelihood's maximum, on the correlation scale."""
    start = np.clip(1 / np.diag(np.linalg.inv(correlations)), LEAST_UNIQUE, 1.0)

    def misfit(unique: Floats) -> float:
        return _misfit(correlations, unique)

    within = optimize.Bounds(LEAST_UNIQUE, 1.0)
    found = optimize.minimize(misfit, start, method="L-BFGS-B", bounds=within, tol=1e-14)
    settled = np.isfinite(found.fun)
    return np.asarray(found.x, dtype=np.float64) if settled else None


def _misfit(correlations: Floats, unique: Floats) -> float:
    """-2 log-likelihood per person up to a constant: from the eigenvalues beyond the first."""
    rest = _scaled_eigen(correlations, unique)[0][:-1]
    return float((rest - np.log(rest) - 1).sum())


def _loadings(correlations: Floats, unique: Floats) -> Floats:
    values, vectors = _scaled_eigen(correlations, unique)
    loadings: Floats = np.sqrt(unique) * vectors[:, -1] * np.sqrt(max(float(values[-1]) - 1, 0.0))
    return loadings if loadings.sum() >= 0 else -loadings


def _scaled_eigen(correlations: Floats, unique: Floats) -> tuple[Floats, Floats]:
    scale = 1 / np.sqrt(unique)
    values, vectors = np.linalg.eigh(correlations * np.outer(scale, scale))
    return np.maximum(values, 1e-12), vectors
