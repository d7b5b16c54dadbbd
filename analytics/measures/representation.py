"""Whose voice is in the room: a group's share against its share in the population.

Interval of the ratio: Wilson's limits over the benchmark, or Katz's log interval (Katz et al. 1978, Biometrics 34) when
the benchmark is itself a sample; odds ratio likewise, or Woolf's (1955).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from analytics.measures.figure import Figure, undefined
from analytics.measures.proportions import check_count, normal_quantile, wilson

FIXED = "ratio to a fixed benchmark; Wilson limits over benchmark (representation v1)"
SAMPLED = "ratio to a sampled benchmark; log interval (representation v1)"


@dataclass(frozen=True, slots=True)
class Representation:
    """`counted` says what n counts: reports are not persons. `least`/`most`: share if no / every missing case belonged."""

    share: Figure
    ratio: Figure
    odds_ratio: Figure
    least: float | None
    most: float | None
    benchmark: float
    counted: str


def representation(
    count: int,
    n: int,
    *,
    benchmark: float,
    counted: str,
    benchmark_n: int | None = None,
    missing: int = 0,
    confidence: float = 0.95,
) -> Representation:
    """Compare `count` of `n` `counted` ("persons", "reports") with a `benchmark` share strictly between 0 and 1."""
    if not 0 < benchmark < 1:
        raise ValueError(f"benchmark must lie strictly between 0 and 1, not {benchmark}")
    if missing < 0 or not counted or (benchmark_n is not None and benchmark_n < 1):
        raise ValueError("missing must not be negative, counted must be said, benchmark_n must be at least 1")
    share = wilson(count, n, missing=missing, confidence=confidence)
    everyone = n + missing
    ratio, odds = (
        _against_fixed(share, benchmark)
        if benchmark_n is None
        else _against_sample(count, share, benchmark, benchmark_n, confidence)
    )
    return Representation(
        share=share,
        ratio=ratio,
        odds_ratio=odds,
        least=count / everyone if everyone else None,
        most=(count + missing) / everyone if everyone else None,
        benchmark=benchmark,
        counted=counted,
    )


def odds_ratio(share: float, benchmark: float) -> float:
    """Odds of one share over those of another; infinite when `share` is 1."""
    if not 0 <= share <= 1 or not 0 < benchmark < 1:
        raise ValueError("share must lie between 0 and 1, benchmark strictly so")
    return math.inf if share == 1 else share / (1 - share) / (benchmark / (1 - benchmark))


def _against_fixed(share: Figure, benchmark: float) -> tuple[Figure, Figure]:
    if share.value is None or share.low is None or share.high is None:
        nothing = undefined(n=share.n, missing=share.missing, method=FIXED, reason=share.reason)
        return nothing, nothing
    ratio = _figure(share, share.value / benchmark, share.low / benchmark, share.high / benchmark, FIXED)
    if share.value == 1:
        return ratio, undefined(
            n=share.n, missing=share.missing, method=FIXED, reason="undefined: everyone belongs"
        )
    high = None if share.high >= 1 else odds_ratio(share.high, benchmark)
    low = odds_ratio(share.low, benchmark)
    return ratio, _figure(share, odds_ratio(share.value, benchmark), low, high, FIXED)


def _against_sample(
    count: int, share: Figure, benchmark: float, benchmark_n: int, confidence: float
) -> tuple[Figure, Figure]:
    check_count(count, share.n)
    if share.value is None or count in (0, share.n):
        reason = share.reason or "undefined: none or everyone belongs"
        nothing = undefined(n=share.n, missing=share.missing, method=SAMPLED, reason=reason)
        return nothing, nothing
    z, expected = normal_quantile(confidence), benchmark * benchmark_n
    katz = math.sqrt(1 / count - 1 / share.n + 1 / expected - 1 / benchmark_n)
    woolf = math.sqrt(1 / count + 1 / (share.n - count) + 1 / expected + 1 / (benchmark_n - expected))
    ratio, odds = share.value / benchmark, odds_ratio(share.value, benchmark)
    return (
        _figure(share, ratio, ratio * math.exp(-z * katz), ratio * math.exp(z * katz), SAMPLED),
        _figure(share, odds, odds * math.exp(-z * woolf), odds * math.exp(z * woolf), SAMPLED),
    )


def _figure(share: Figure, value: float, low: float, high: float | None, method: str) -> Figure:
    reason = "" if high is not None else "no upper limit: everyone seen may belong"
    return Figure(
        value=value, n=share.n, missing=share.missing, low=low, high=high, method=method, reason=reason
    )
