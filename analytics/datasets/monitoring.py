"""A wave under way: who answered by group, and what the waves before say about its precision. Never an answer of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from analytics.datasets.intensity import INTENSITY, WaveScores, course
from analytics.measures.disclosure.policy import LEAST_K
from analytics.measures.precision import Spread, spread_of_change
from partnerships.models import Partnership
from surveys.records import Rate
from surveys.selectors import response, returning, waves


@dataclass(frozen=True, slots=True)
class Watch:
    """`back`: {level: (answered in both, invited now and answered the wave before)}."""

    wave: str
    number: int
    state: str
    closes: datetime
    total: Rate
    levels: tuple[Rate, ...]
    organisations: tuple[Rate, ...]
    back: Mapping[str, tuple[int, int]]
    spread: Spread
    k: int


def watch(partnership: Partnership, wave: UUID) -> Watch:
    """Http404 when this partnership has no such wave."""
    row = waves.get(partnership, wave)
    k = max(partnership.disclosure_k, LEAST_K)
    return Watch(
        wave=str(row.uuid),
        number=row.number,
        state=row.state,
        closes=row.closes,
        total=response.total(row),
        levels=tuple(response.by_level(row)),
        organisations=tuple(response.by_organisation(row)),
        back=returning.by_level(row),
        spread=_spread(partnership, row.series.uuid, row.number, k),
        k=k,
    )


def _spread(partnership: Partnership, series: UUID, number: int, k: int) -> Spread:
    found = course(partnership, series)
    earlier = [one for one in found.waves if one.number < number] if found else []
    steps = [
        [(_scores(first, level), _scores(second, level)) for level in first.invited]
        for first, second in pairwise(earlier)
        if INTENSITY in first.asked and first.asked[INTENSITY] == second.asked.get(INTENSITY)
    ]
    return spread_of_change(steps, least=2 * k)


def _scores(wave: WaveScores, level: str) -> dict[str, float]:
    rows = zip(wave.people, wave.level, wave.scores[INTENSITY], strict=True)
    return {who: float(score) for who, at, score in rows if at == level and score == score}
