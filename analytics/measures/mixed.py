"""Random-intercept REML: one mean a wave out of all answers, people who missed a wave included.

y_ij = wave_j + person_i + error_ij. With theta = var(person) / var(error) the likelihood has one unknown
(profile REML: Lindstrom & Bates 1988, JASA 83). Because each person's covariance is I + theta * J, the inverse is
known in closed form and only sums by person and wave are needed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import optimize, stats

from analytics.measures.arrays import Bools, Floats, check_confidence, matrix
from analytics.measures.figure import Figure, undefined

METHOD = "random-intercept model, REML; t interval with people - 1 degrees of freedom (reml v1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEstimate:
    """`waves`: the estimated mean of each; `changes`: each later wave minus the first; `steps`: minus the one before.

    Variances in score units^2.
    """

    waves: tuple[Figure, ...]
    changes: tuple[Figure, ...]
    steps: tuple[Figure, ...]
    person_variance: float | None
    error_variance: float | None
    reason: str = ""


def random_intercept(scores: ArrayLike, *, confidence: float = 0.95) -> SeriesEstimate:
    """Estimate from `scores`, shape (people, waves) in order of time, NaN = not answered.

    Needs every wave answered by someone and at least two people with two answers; says so otherwise.
    """
    check_confidence(confidence)
    found = matrix(scores, "scores")
    there = ~np.isnan(found)
    reason = _obstacle(found, there)
    if reason:
        return _nothing(there, reason)
    shift = float(found[there].mean())
    sums = _sums(np.where(there, found - shift, 0.0), there)
    log_theta = optimize.minimize_scalar(
        lambda at: _deviance(math.exp(at), sums), bounds=(-12.0, 12.0), method="bounded"
    )
    theta = math.exp(float(log_theta.x))
    if _deviance(0.0, sums) <= float(log_theta.fun):
        theta = 0.0
    means, spread, error = _solve(theta, sums)
    return _estimate(means + shift, spread * error, theta * error, error, there, confidence)


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """All the likelihood asks of the answers. What a variance of people does to a person depends only on how many
    answers they gave, so people with as many are added up: an evaluation does not grow with them.

    `waves`: answers by wave; `totals`: their sum by wave; `squares`: sum of all squares. By number of answers m:
    `answers` (m itself), `people`, `together` (m, waves, waves): in which pairs of waves they answered, `crossed`
    (m, waves): their own sums, by wave answered, and `own`: the squares of their own sums.
    """

    waves: Floats
    totals: Floats
    squares: float
    answers: Floats
    people: Floats
    together: Floats
    crossed: Floats
    own: Floats

    @property
    def freedom(self) -> int:
        return int(self.waves.sum()) - self.waves.size


def _sums(y: Floats, there: Bools) -> _Sums:
    design, own = there.astype(np.float64), y.sum(axis=1)
    answers = there.sum(axis=1)
    kinds = np.unique(answers[answers > 0])
    among = [answers == each for each in kinds]
    return _Sums(
        waves=design.sum(axis=0),
        totals=y.sum(axis=0),
        squares=float((y**2).sum()),
        answers=kinds.astype(np.float64),
        people=np.array([float(each.sum()) for each in among]),
        together=np.array([design[each].T @ design[each] for each in among]),
        crossed=np.array([own[each] @ design[each] for each in among]),
        own=np.array([float(own[each] @ own[each]) for each in among]),
    )


def step_weights(there: Bools, theta: float) -> Floats:
    """How much each answer weighs in each step, at theta = var(person) / var(error): shape (steps, people, waves).

    A step is then (weights * answers).sum(); for the audit of what steps tell beside the means.
    """
    weight = theta / (1 + theta * there.sum(axis=1))
    design = there.astype(np.float64)
    information = np.diag(design.sum(axis=0)) - (design * weight[:, None]).T @ design
    spread = np.linalg.inv(information)
    # wave j's mean = sum over answers of (spread[j, wave] - weight * sum of spread[j] over the person's waves)
    means = spread[:, None, :] - weight[None, :, None] * (spread @ design.T)[:, :, None]
    return np.asarray(np.diff(means, axis=0) * design[None], dtype=np.float64)


def _obstacle(found: Floats, there: Bools) -> str:
    if not found.size or not there.any(axis=0).all():
        return "undefined: a wave without answers"
    if (there.sum(axis=1) >= 2).sum() < 2:
        return "undefined: fewer than two people with two answers"
    residual = np.where(there, found - np.nanmean(found, axis=0), 0.0)
    return "" if float(np.abs(residual).max()) > 1e-12 else "undefined: no variation"


def _solve(theta: float, sums: _Sums) -> tuple[Floats, Floats, float]:
    """GLS means by wave, their unscaled covariance and the REML error variance at one theta."""
    weight = theta / (1 + theta * sums.answers)
    information = np.diag(sums.waves) - np.tensordot(weight, sums.together, 1)
    right = sums.totals - weight @ sums.crossed
    spread: Floats = np.linalg.inv(information)
    means: Floats = spread @ right
    squares = sums.squares - float(weight @ sums.own) - float(means @ right)
    return means, spread, max(squares, 1e-300) / max(sums.freedom, 1)


def _deviance(theta: float, sums: _Sums) -> float:
    """-2 REML log-likelihood up to a constant, the error variance profiled out."""
    _, spread, error = _solve(theta, sums)
    blocks = float(sums.people @ np.log1p(theta * sums.answers))
    unexplained: float = sums.freedom * math.log(error)
    return unexplained + blocks - float(np.linalg.slogdet(spread)[1])


def _estimate(
    means: Floats,
    covariance: Floats,
    person: float,
    error: float,
    there: Bools,
    confidence: float,
) -> SeriesEstimate:
    people = int(there.any(axis=1).sum())
    quantile = float(stats.t.ppf((1 + confidence) / 2, people - 1))
    counts = [int(each) for each in there.sum(axis=0)]

    def figure(value: float, variance: float, n: int) -> Figure:
        half = quantile * math.sqrt(max(variance, 0.0))
        return Figure(
            value=value, n=n, missing=people - n, low=value - half, high=value + half, method=METHOD
        )

    waves = tuple(figure(float(mean), float(covariance[j, j]), counts[j]) for j, mean in enumerate(means))

    def change(j: int, base: int) -> Figure:
        variance = covariance[j, j] + covariance[base, base] - 2 * covariance[base, j]
        return figure(float(means[j] - means[base]), float(variance), people)

    later = range(1, len(means))
    return SeriesEstimate(
        waves=waves,
        changes=tuple(change(j, 0) for j in later),
        steps=tuple(change(j, j - 1) for j in later),
        person_variance=person,
        error_variance=error,
    )


def _nothing(there: Bools, reason: str) -> SeriesEstimate:
    people = int(there.any(axis=1).sum())
    counts = [int(each) for each in there.sum(axis=0)]
    empty = tuple(undefined(n=n, missing=people - n, method=METHOD, reason=reason) for n in counts)
    return SeriesEstimate(
        waves=empty,
        changes=empty[1:],
        steps=empty[1:],
        person_variance=None,
        error_variance=None,
        reason=reason,
    )
