"""Is another reminder worth it? Per level: how many are still needed, and how small a change would be noticed."""

from dataclasses import dataclass
from datetime import datetime

from analytics.datasets.monitoring import Watch
from analytics.measures.precision import expected_smallest_change
from surveys.records import Rate

WORTH = 0.85
"""A reminder is worth it when everybody's answers would shrink the smallest change to this share of today's."""

FEW, NEVER, GAIN, LITTLE, UNKNOWN, DONE = "few", "never", "gain", "little", "unknown", "done"


@dataclass(frozen=True, slots=True)
class LevelWatch:
    """`needed`: answers still lacking until the level may be shown. `now`, `all`: MDC80 with the people present in
    both waves today, and if everyone who can still answer did; None when not known."""

    rate: Rate
    needed: int
    pairs: int
    possible: int
    now: float | None
    all: float | None
    advice: str


@dataclass(frozen=True, slots=True)
class MonitoringReport:
    """`sd` of one person's change rests on `sd_pairs` pairs of the waves before; None when there are too few."""

    wave: str
    number: int
    state: str
    closes: datetime
    total: Rate
    levels: tuple[LevelWatch, ...]
    organisations: tuple[Rate, ...]
    sd: float | None
    sd_pairs: int
    k: int
    method: str = (
        "MDC80 of a paired change in intensity; sd within levels, pooled over the waves before (precision v1)"
    )


def monitoring_report(watch: Watch) -> MonitoringReport:
    """From counts and from closed waves; nothing of what was answered in this one."""
    return MonitoringReport(
        wave=watch.wave,
        number=watch.number,
        state=watch.state,
        closes=watch.closes,
        total=watch.total,
        levels=tuple(_level(watch, rate) for rate in watch.levels),
        organisations=watch.organisations,
        sd=watch.spread.sd,
        sd_pairs=watch.spread.pairs,
        k=watch.k,
    )


def _level(watch: Watch, rate: Rate) -> LevelWatch:
    pairs, possible = watch.back.get(rate.key, (0, 0))
    now = expected_smallest_change(watch.spread, pairs)
    everyone = expected_smallest_change(watch.spread, possible)
    needed = max(0, watch.k - rate.answered)
    return LevelWatch(
        rate, needed, pairs, possible, now, everyone, _advice(rate, needed, now, everyone, watch.k)
    )


def _advice(rate: Rate, needed: int, now: float | None, everyone: float | None, k: int) -> str:
    if rate.invited < k:
        return NEVER
    if rate.answered == rate.invited:
        return DONE
    if needed:
        return FEW
    if everyone is None:
        return UNKNOWN
    return GAIN if now is None or everyone <= WORTH * now else LITTLE
