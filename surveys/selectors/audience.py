"""Who sits where on a day, as the audience rule wants it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from partnerships.models import Body, Member, Organisation, Partnership, Seat, SeatRole
from surveys.models import Invitation, Series, Wave
from surveys.workflow.audience import Place, Wanted, choose

SEAT = ("member_id", "body_id", "is_core", "capacity", "role")


def places(partnership: Partnership, day: date) -> list[Place]:
    """Every seat held on `day`, in bodies that have not ended.

    Read table by table and put together here: joined, the plan hangs on statistics that thousands of new members do
    not have yet.
    """
    held = Seat.objects.filter(_until("ends_on", day), partnership=partnership, starts_on__lte=day)
    seats = list(held.values_list(*SEAT))  # first: whom they name is there afterwards, too
    standing = _rows(Body.objects.filter(_until("ended_on", day), partnership=partnership), "uuid", "level")
    groups = _rows(Organisation.objects.filter(partnership=partnership), "actor_group", "uuid")
    people = _rows(Member.objects.filter(partnership=partnership), "uuid", "organisation_id")
    found = []
    for member, body, core, capacity, role in seats:
        if body in standing:
            who, organisation = people[member]
            group, group_uuid = groups[organisation]
            sits, level = standing[body]
            guest = role == SeatRole.GUEST
            found.append(Place(who, sits, level, core, capacity, group, guest, group_uuid, role))
    return found


def _until(name: str, day: date) -> Q:
    return Q(**{name: None}) | Q(**{f"{name}__gte": day})


def _rows(rows: QuerySet[Any], *names: str) -> dict[int, tuple[Any, ...]]:
    """By primary key."""
    return {pk: tuple(found) for pk, *found in rows.values_list("pk", *names)}


def wanted(series: Series) -> Wanted:
    """Whom this series asks."""
    return Wanted(series.levels, series.bodies, series.organisations, series.roles)


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who would be asked, as a member of `body`; `others`: the bodies they sit in as well."""

    name: str
    body: Body
    others: tuple[Body, ...]


def preview(series: Series, day: date) -> list[Asked]:
    """Who would be asked on `day`, sorted for people."""
    here = series.partnership
    held = places(here, day)
    last = series.waves.order_by("-number").first()
    chosen = choose(held, wanted=wanted(series), before=_asked(series, last.number if last else 1))
    names = members(here, {place.member for place in chosen})
    known = bodies(here)
    seats: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for place in held:
        seats[place.member].add(place.body)
    found = [
        Asked(
            names[place.member].name,
            known[place.body],
            tuple(known[body] for body in sorted(seats[place.member] - {place.body})),
        )
        for place in chosen
    ]
    return sorted(found, key=lambda one: (str(one.body).casefold(), one.name.casefold()))


def asked_before(wave: Wave) -> dict[UUID, UUID]:
    """Member -> body they were asked for in the latest earlier wave of the series that asked them."""
    return _asked(wave.series, wave.number)


def _asked(series: Series, number: int) -> dict[UUID, UUID]:
    rows = Invitation.objects.filter(wave__series=series, wave__number__lt=number)
    return dict(rows.order_by("wave__number").values_list("member__uuid", "body__uuid"))


def members(partnership: Partnership, wanted: Collection[UUID]) -> dict[UUID, Member]:
    """By uuid, with their contact."""
    rows = Member.objects.filter(partnership=partnership, uuid__in=wanted).select_related("contact")
    return {row.uuid: row for row in rows}


def organisations(partnership: Partnership) -> list[Organisation]:
    """Those that still exist, sorted for people."""
    rows = Organisation.objects.filter(partnership=partnership, dissolved_on=None)
    return sorted(rows, key=lambda one: one.name.casefold())


def bodies(partnership: Partnership) -> dict[UUID, Body]:
    """By uuid."""
    return {row.uuid: row for row in Body.objects.filter(partnership=partnership)}
