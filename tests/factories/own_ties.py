"""A closed yearly list in which people told of each other."""

from collections.abc import Callable

from foundation import clock
from partnerships.models import Member
from surveys.models import TieConsent, Wave
from surveys.selectors import forms, rosters
from surveys.services import answers, tie_consents, waves
from tests.factories import partnerships as people
from tests.factories import rosters as factory
from tests.factories import surveys

Told = Callable[[int, int], int | None]
"""(who, of whom) by place on the list -> 0..4; None: left out."""


def closed(seats: int, told: Told, *, silent: frozenset[int] = frozenset()) -> tuple[Wave, list[Member]]:
    """A list of one body; its members in the order of their invitations."""
    wave = factory.opened(seats)
    rows = [surveys.fresh(row) for row in wave.invitations.order_by("id")]
    members = [row.member for row in rows]
    with clock.at(surveys.FIRST):
        for at, row in enumerate(rows):
            if at in silent:
                continue
            asked = {line.key for line in forms.spec_for(row).item("ties").rows}
            said = {
                rosters.key_of(wave, other.uuid): told(at, place)
                for place, other in enumerate(members)
                if place != at
            }
            assert set(said) == asked
            given = {key: point for key, point in said.items() if point is not None}
            answers.record(by=people.setter(), invitation=row, values={"ties": given})
        waves.close(by=people.setter(), wave=wave, reason="test")
        return waves.settle(by=people.setter(), wave=wave), members


def agree(member: Member, shown_to: str = "partnership", called: str = "name") -> TieConsent:
    return tie_consents.say(
        by=people.setter(), member=member, shown_to=shown_to, called=called, text_version=1, language="en"
    )
