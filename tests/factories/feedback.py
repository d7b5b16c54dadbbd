"""Suggestions and what happens to them, through the services."""

from datetime import date
from typing import Any

from feedback.models import Reply, Suggestion
from feedback.records import ImportedRow, Receipt
from feedback.services import owning, receiving, replying
from foundation.ids import uuid7
from foundation.models import Actor, User
from foundation.records import Contact
from foundation.services import actors
from partnerships.models import Organisation, Partnership
from tests.factories import partnerships

__all__ = ["Organisation", "Partnership", "Suggestion", "User", "owning", "partnerships", "uuid7"]
CONTACT = Contact(
    name="Anna Example",
    email="anna@example.org",
    phone="+32 3 555 01 23",
    address="Kerkstraat 1\n2000 Antwerpen",
)


def place(**fields: Any) -> Partnership:
    """A partnership whose city answers suggestions."""
    here = partnerships.partnership(**fields)
    city(here)
    return here


def city(here: Partnership) -> Organisation:
    return Organisation.objects.filter(
        partnership=here, actor_group="city"
    ).first() or partnerships.organisation(here, actor_group="city", is_owner_of_cases=True)


def operator(here: Partnership) -> Organisation:
    """The private partner that answers suggestions too."""
    return partnerships.organisation(here, actor_group="private", is_owner_of_cases=True)


def citizen() -> Actor:
    return actors.for_subject("citizen", uuid7())


def staff() -> Actor:
    return actors.system("tests.staff")


def receipt(here: Partnership | None = None, **fields: Any) -> Receipt:
    values: dict[str, Any] = {
        "by": citizen(),
        "partnership": here or place(),
        "channel": "web",
        "kind": "suggestion",
        "text": "The rack at the station is always full in the morning.",
        "language": "en",
    }
    return receiving.receive(**{**values, **fields})


def suggestion(here: Partnership | None = None, **fields: Any) -> Suggestion:
    return Suggestion.objects.get(uuid=receipt(here, **fields).suggestion)


def by_mail(here: Partnership | None = None, **fields: Any) -> Suggestion:
    return suggestion(here, **{"answer_channel": "email", "contact": CONTACT, **fields})


def answer(to: Suggestion, **fields: Any) -> Reply:
    """A substantive reply, sent."""
    values: dict[str, Any] = {
        "by": staff(),
        "suggestion": to,
        "kind": "substantive",
        "text": "We doubled the rack. It stands since Monday.",
        "language": "en",
        "claims_point_answered": True,
        "outcome": "done",
    }
    return replying.send(**{**values, **fields})


def closed(here: Partnership | None = None, **fields: Any) -> Suggestion:
    """Answered on this site and so closed."""
    made = suggestion(here, **fields)
    answer(made)
    made.refresh_from_db()
    return made


def imported(key: str = "1", **fields: Any) -> ImportedRow:
    values: dict[str, Any] = {
        "key": key,
        "line": 2,
        "text": "More trees in the square",
        "language": "ca",
        "said_on": date(2016, 1, 22),
        "source": "citizen",
        "source_status": "accepted",
        "raw": {"proposal_id": key},
    }
    return ImportedRow(**{**values, **fields})
