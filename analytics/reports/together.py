"""The three dimensions and intensity of a group rest on the same people, unless those who differ are k or more.

Else the four means together would tell about the few who lack one dimension: their other answers are what remains when
the intensity of all others is taken away.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from analytics.datasets.intensity import DIMENSIONS, INTENSITY, Course, WaveScores
from analytics.measures.arrays import Bools, Floats
from analytics.measures.disclosure.policy import Policy


def together(course: Course, groups: Mapping[str, tuple[str, ...]], policy: Policy) -> Course:
    """The course with people who lack a dimension left out of the others too, where they are fewer than k."""
    return replace(course, waves=tuple(_wave(wave, list(groups.values()), policy) for wave in course.waves))


def _wave(wave: WaveScores, groups: list[tuple[str, ...]], policy: Policy) -> WaveScores:
    if INTENSITY not in wave.scores:
        return wave
    whole = ~np.isnan(wave.scores[INTENSITY])
    scores: dict[str, Floats] = {name: wave.scores[name].copy() for name in DIMENSIONS}
    for levels in groups:
        inside = wave.on(levels)
        lacking = [_lacking(scores[name], inside & ~whole) for name in DIMENSIONS]
        if any(each.any() and not policy.allows(int(each.sum())) for each in lacking):
            for name in DIMENSIONS:
                scores[name][inside & ~whole] = np.nan
    return replace(wave, scores={**wave.scores, **scores})


def _lacking(scores: Floats, lone: Bools) -> Bools:
    """Who has this dimension but not all three."""
    found: Bools = lone & ~np.isnan(scores)
    return found
