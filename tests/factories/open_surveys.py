"""Surveys on a page for all."""

from typing import Any
from uuid import uuid4

from foundation import clock
from partnerships.models import Partnership
from surveys.models import Wave
from surveys.services import open_answers, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

ONCE = "FREQ=YEARLY;COUNT=1"


def wave(partnership: Partnership | None = None, *, door: str = "open", **fields: Any) -> Wave:
    """Open at FIRST, at /<city>/survey/values/."""
    here = partnership or people.partnership()
    values = {"mode": "anonymous", "door": door, "slug": "values", "rule": ONCE, **fields}
    planned = factory.planned_wave(here, **values)
    with clock.at(factory.FIRST):
        return waves.open_now(by=people.setter(), wave=planned)


def once(seats: int = 2, *, partnership: Partnership | None = None, **fields: Any) -> Wave:
    """An anonymous survey of partners, each with a personal link; open at FIRST."""
    return factory.open_wave(seats, partnership=partnership, mode="anonymous", rule=ONCE, **fields)


def answered(made: Wave, point: int = 3, *, code: str = "", **changed: Any) -> None:
    """One person's whole form."""
    values = {**factory.filled_in(made, point), **changed}
    open_answers.take(wave=made, values=values, language="en", client_uuid=uuid4(), code=code)


def over(made: Wave) -> Wave:
    """Closed and settled."""
    waves.close(by=people.setter(), wave=made, reason="over")
    return waves.settle(by=people.setter(), wave=made)
