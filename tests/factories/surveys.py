"""Series, waves and invitations, through the services."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from foundation import clock
from foundation.localised import Localised
from partnerships.models import Partnership
from surveys.models import Invitation, Series, Wave
from surveys.selectors import forms
from surveys.services import answers, drafts, library, links, waves
from surveys.services import series as running
from tests.factories import partnerships as people

FIRST = datetime(2026, 1, 12, 8, tzinfo=UTC)
QUARTERLY = "FREQ=MONTHLY;INTERVAL=3"


def series(partnership: Partnership | None = None, **fields: Any) -> Series:
    here = partnership or people.partnership()
    version = library.install(by=people.setter(), partnership=here)
    values: dict[str, Any] = {
        "instrument": version.instrument,
        "name": Localised({"en": "Working together"}),
        "rule": QUARTERLY,
        "first_opening": FIRST,
    }
    return running.create(**{"by": people.setter(), "partnership": here, **values, **fields})


def planned_wave(partnership: Partnership | None = None, **fields: Any) -> Wave:
    return series(partnership, **fields).waves.get()


def open_wave(seats: int = 2, *, partnership: Partnership | None = None, **fields: Any) -> Wave:
    """An open wave at FIRST with `seats` members in one body, and whoever sits in the partnership already."""
    here = partnership or people.partnership()
    if seats:
        body = people.body(here)
        for _ in range(seats):
            people.seat(body=body)
    wave = planned_wave(here, **fields)
    with clock.at(FIRST):
        return waves.open_now(by=people.setter(), wave=wave)


def invitation(wave: Wave | None = None) -> Invitation:
    """The first invitation of an open wave, as its link finds it."""
    return fresh((wave or open_wave()).invitations.order_by("id")[0])


def fresh(row: Invitation) -> Invitation:
    """As the link finds it."""
    found = links.find(links.token(row))
    assert found is not None
    return found


def filled_in(wave: Wave, point: int = 3) -> dict[str, Any]:
    """A value for every item of the core instrument."""
    return {
        item.key: point if item.kind == "likert" else item.choices[0].key
        for item in forms.spec_of(wave).items()
    }


def drafted(row: Invitation, point: int = 3, pin: str = "") -> tuple[int, UUID]:
    """A start with every page filled in; its number and the draft's client UUID."""
    start = drafts.begin(invitation=row, pin=pin)
    for page in forms.spec_of(row.wave).pages:
        values = filled_in(row.wave, point)
        drafts.save_page(invitation=row, start=start, page=page.key, raw=values)
    draft = drafts.find(row, start)
    assert draft is not None
    return start, draft.client_uuid


def answered(row: Invitation, point: int = 3, pin: str = "") -> int:
    """Sent from a draft; the number of its start."""
    start, key = drafted(row, point, pin)
    answers.submit(invitation=row, start=start, client_uuid=key)
    return start
