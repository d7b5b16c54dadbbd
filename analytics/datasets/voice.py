"""What people told about themselves, beside what became of what they said. Nothing here says who they are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.datasets.intensity import chosen
from analytics.datasets.loop import LoopData, loop_data
from analytics.measures.disclosure.policy import LEAST_K
from analytics.selectors import margins
from feedback.selectors.texts import voices
from partnerships.models import Partnership
from surveys.records.coded import Coded
from surveys.selectors import snapshots

TRAITS = ("age", "gender", "home_language")


@dataclass(frozen=True, slots=True)
class Population:
    """Shares of the population by one trait: {answer: share}. `sample_size` None: everyone was counted."""

    shares: Mapping[str, float]
    year: int
    source: str
    sample_size: int | None


@dataclass(frozen=True, slots=True)
class Response:
    """The last closed wave among the partners: {level: (answered, asked)}."""

    wave: int
    levels: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class VoiceData:
    """`told`: {suggestion: {trait: answer}} of those who told anything; a trait that was left out is not in it.

    `population`: {trait: its figures}, where somebody noted them. `response`: who of the partners answered last.
    """

    loop: LoopData
    told: Mapping[int, Mapping[str, str]]
    population: Mapping[str, Population]
    k: int
    response: "Response | None" = None


def voice_data(partnership: Partnership) -> VoiceData:
    """Everything said that asks for a reply, with what people told."""
    loop = loop_data(partnership)
    asked = {row.id for row in loop.cases}
    told = {
        row.suggestion: {trait: answer for trait, answer in traits.items() if answer}
        for row in voices(partnership)
        if row.suggestion in asked
        and (
            traits := {"age": row.age_band, "gender": row.gender, "home_language": row.home_language.strip()}
        )
    }
    return VoiceData(
        loop=loop,
        told={key: each for key, each in told.items() if each},
        population={
            trait: Population(row.shares, row.year, row.source, row.sample_size)
            for trait, row in margins.latest(partnership).items()
        },
        k=max(partnership.disclosure_k, LEAST_K),
        response=_response(partnership),
    )


def _response(partnership: Partnership) -> Response | None:
    """From the list of everyone invited, kept with the wave's snapshot."""
    series = chosen(partnership)
    taken = snapshots.last(partnership, series) if series else None
    if taken is None:
        return None
    asked = {level: taken.invited_on(level) for level in dict.fromkeys(one.level for one in taken.invited)}
    answered = Counter(Coded.of(taken.level).counts())
    return Response(taken.number, {level: (min(answered[level], n), n) for level, n in asked.items() if n})
