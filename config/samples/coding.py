"""Two coders read a part of what was said; a part of that both of them. What they find is planted with the stories."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from analytics.services import codings
from config.samples.calendar import at_hour
from config.samples.people import City
from foundation import clock
from foundation.models import Actor

FIRST, SECOND = 560, 90  # how many texts the one and the other reads
PERCEIVED = {"proper": "realized", "friendly": "obstructed", "refusal": "obstructed"}


@transaction.atomic
def code(city: City, told: dict[UUID, tuple[str, str, str]], coders: list[Actor]) -> int:
    """`told`: suggestion -> (value, fate, whose doing), in the order it was said. Gives the number of codings."""
    made, texts = 0, list(told.items())[-FIRST:]
    for turn, coder in enumerate(coders[:2]):
        for index, (suggestion, found) in enumerate(texts if turn == 0 else texts[-SECOND:]):
            with clock.at(at_hour(city.calendar.today - timedelta(days=12 - turn), 9, index % 60)):
                _read(city, coder, suggestion, found, other=turn == 1 and index % 9 == 0)
                made += 1
    return made


def _read(city: City, coder: Actor, suggestion: UUID, found: tuple[str, str, str], *, other: bool) -> None:
    value, fate, group = found
    codings.add(
        by=coder,
        partnership=city.partnership,
        suggestion=suggestion,
        code="responsiveness" if other else value,
        perception=PERCEIVED.get(fate, "obstructed"),
        actor_group=group,
        motive="defensive" if fate == "friendly" and city.dice.random() < 0.3 else "",
    )
    codings.finish(by=coder, partnership=city.partnership, suggestion=suggestion)
