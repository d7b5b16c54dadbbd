"""What people told about themselves, beside what became of what they said. Nothing here says who they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.datasets.loop import LoopData, loop_data
from analytics.measures.disclosure.policy import LEAST_K
from analytics.selectors import margins
from feedback.selectors.texts import voices
from partnerships.models import Partnership

TRAITS = ("age", "gender", "home_language")


@dataclass(frozen=True, slots=True)
class Population:
    """Shares of the population by one trait: {answer: share}. `sample_size` None: everyone was counted."""

    shares: Mapping[str, float]
    year: int
    source: str
    sample_size: int | None


@dataclass(frozen=True, slots=True, eq=False)
class VoiceData:
    """`told`: {suggestion: {trait: answer}} of those who told anything; a trait that was left out is not in it.

    `population`: {trait: its figures}, where somebody noted them.
    """

    loop: LoopData
    told: Mapping[int, Mapping[str, str]]
    population: Mapping[str, Population]
    k: int


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
    )
