"""An open wave of a yearly roster."""

from typing import Any

from foundation import clock
from partnerships.models import Partnership
from surveys.models import Invitation, Wave
from surveys.services import library, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

YEARLY = "FREQ=YEARLY"


def planned(here: Partnership, key: str = "roster_body", **fields: Any) -> Wave:
    version = library.install(by=people.setter(), partnership=here, key=key)
    return factory.planned_wave(here, **{"instrument": version.instrument, "rule": YEARLY, **fields})


def opened(seats: int = 3, key: str = "roster_body") -> Wave:
    here = people.partnership()
    body = people.body(here)
    for _ in range(seats):
        people.seat(body=body)
    wave = planned(here, key)
    with clock.at(factory.FIRST):
        return waves.open_now(by=people.setter(), wave=wave)


def first(wave: Wave) -> Invitation:
    return factory.fresh(wave.invitations.order_by("id")[0])
