"""What partners promised, owe by an agreement and were asked for: facts of the partnership, no personal data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foundation import clock
from partnerships.models import Partnership
from partnerships.selectors import affairs, listening, promises


@dataclass(frozen=True, slots=True)
class Promised:
    """One promise, toward "citizens" or "partners"."""

    organisation: str
    toward: str
    state: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Owed:
    """One obligation of an agreement (its title as {language: text}): met, unmet or unknown."""

    organisation: str
    agreement: Mapping[str, str]
    state: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One request for data: asked, escalated, delivered or refused, after `days` or so far."""

    organisation: str
    state: str
    days: int


@dataclass(frozen=True, slots=True)
class WordData:
    slug: str
    today: date
    promised: tuple[Promised, ...]
    owed: tuple[Owed, ...]
    asked: tuple[Asked, ...]


def word_data(partnership: Partnership) -> WordData:
    """Everything on record, settled or not."""
    today = clock.today(partnership.time_zone)
    return WordData(
        slug=partnership.slug,
        today=today,
        promised=tuple(
            Promised(one.organisation.name, one.toward, one.state, one.due_on)
            for one in promises.promises(partnership)
        ),
        owed=tuple(
            Owed(one.organisation.name, dict(one.agreement.title), one.state, one.due_on)
            for one in affairs.obligations(partnership)
        ),
        asked=tuple(
            Asked(one.request.organisation.name, one.request.state, one.days)
            for one in listening.requests(partnership, today)
        ),
    )
