"""Partnerships and who is in them, through the services. Every factory makes what it needs and takes what it is given."""

from datetime import date
from itertools import count
from typing import Any

from foundation.models import Actor, User
from foundation.services import actors
from partnerships.models import (
    Agreement,
    Body,
    Decision,
    Grant,
    Member,
    Milestone,
    Organisation,
    Partnership,
    Promise,
    Seat,
)
from partnerships.services import (
    agreements,
    bodies,
    decisions,
    grants,
    members,
    milestones,
    organisations,
    partnerships,
    promises,
    seats,
)

_number = count(1)
START = date(2024, 1, 1)


def setter() -> Actor:
    """Who did it, when the test does not care."""
    return actors.system("tests")


def partnership(**fields: Any) -> Partnership:
    n = next(_number)
    values: dict[str, Any] = {
        "slug": f"city-{n}",
        "name": {"en": f"City {n}", "nl": f"Stad {n}"},
        "city": f"City {n}",
        "country": "BE",
        "languages": ["nl", "fr", "en", "de"],
    }
    return partnerships.create(**{"by": setter(), **values, **fields})


def _somewhere(given: Partnership | None) -> Partnership:
    return given or partnership()


def organisation(partnership: Partnership | None = None, **fields: Any) -> Organisation:
    values: dict[str, Any] = {"name": f"Organisation {next(_number)}", "actor_group": "city"}
    here = _somewhere(partnership)
    return organisations.create(**{"by": setter(), "partnership": here, **values, **fields})


def body(partnership: Partnership | None = None, **fields: Any) -> Body:
    values: dict[str, Any] = {"name": {"en": f"Body {next(_number)}"}, "level": "strategic"}
    here = _somewhere(partnership)
    return bodies.create(**{"by": setter(), "partnership": here, **values, **fields})


def member(partnership: Partnership | None = None, **fields: Any) -> Member:
    n = next(_number)
    given = fields.get("organisation")
    here = _somewhere(partnership or (given.partnership if given else None))
    values: dict[str, Any] = {"name": f"Member {n}", "email": f"member{n}@example.org", "language": "en"}
    if given is None:
        values["organisation"] = organisation(here)
    return members.add(**{"by": setter(), "partnership": here, **values, **fields})


def seat(**fields: Any) -> Seat:
    """`partnership` only decides where a missing member or body is made."""
    here = fields.pop("partnership", None)
    known = fields.get("member") or fields.get("body")
    here = here or (known.partnership if known else partnership())
    fields.setdefault("member", None)
    fields.setdefault("body", None)
    fields["member"] = fields["member"] or member(here)
    fields["body"] = fields["body"] or body(here)
    return seats.give(**{"by": setter(), "starts_on": START, **fields})


def user(**fields: Any) -> User:
    n = next(_number)
    values = {"email": f"user{n}@example.org", "name": f"User {n}"}
    return User.objects.create_user(**{**values, **fields})


def grant(role: str = "coordinator", *, partnership: Partnership | None = None, **fields: Any) -> Grant:
    here = _somewhere(partnership)
    fields.setdefault("user", None)
    fields.setdefault("organisation", None)
    fields["user"] = fields["user"] or user()
    fields["organisation"] = fields["organisation"] or organisation(here)
    return grants.give(**{"by": setter(), "partnership": here, "role": role, **fields})


def staff(role: str = "coordinator", *, partnership: Partnership) -> User:
    """An account with `role` there."""
    return grant(role, partnership=partnership).user


def milestone(partnership: Partnership | None = None, **fields: Any) -> Milestone:
    here = _somewhere(partnership)
    values: dict[str, Any] = {
        "kind": "founding",
        "happened_on": START,
        "title": {"en": f"Milestone {next(_number)}"},
    }
    return milestones.add(**{"by": setter(), "partnership": here, **values, **fields})


def agreement(partnership: Partnership | None = None, **fields: Any) -> Agreement:
    here = _somewhere(partnership)
    values: dict[str, Any] = {"title": {"en": f"Agreement {next(_number)}"}, "signed_on": START}
    if "parties" not in fields:
        values["parties"] = [organisation(here), organisation(here, actor_group="private")]
    return agreements.sign(**{"by": setter(), "partnership": here, **values, **fields})


def decision(partnership: Partnership | None = None, **fields: Any) -> Decision:
    here = _somewhere(partnership)
    values: dict[str, Any] = {
        "title": {"en": f"Decision {next(_number)}"},
        "decided_on": START,
        "value_favoured": "service_quality",
        "value_curtailed": "inclusiveness",
        "review_on": date(2025, 1, 1),
    }
    if "body" not in fields and "organisation" not in fields:
        values["body"] = body(here)
    return decisions.take(**{"by": setter(), "partnership": here, **values, **fields})


def promise(partnership: Partnership | None = None, **fields: Any) -> Promise:
    here = _somewhere(partnership)
    values: dict[str, Any] = {
        "toward": "citizens",
        "text": f"Promise {next(_number)}",
        "language": "en",
        "owner_name": "Head of mobility",
        "due_on": date(2100, 1, 1),
    }
    if "organisation" not in fields:
        values["organisation"] = organisation(here)
    return promises.make(**{"by": setter(), "partnership": here, **values, **fields})
