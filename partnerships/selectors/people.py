"""Who takes part: organisations, bodies, members, seats."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from foundation.records import Contact
from foundation.services import contacts
from partnerships.models import Body, Member, Organisation, Partnership, Seat, SeatRole
from partnerships.records import Node
from partnerships.sorting import for_people


@dataclass(frozen=True)
class MemberLine:
    """A member as staff see them: contact masked, seats of the day."""

    member: Member
    contact: Contact
    seats: tuple[Seat, ...]

    @property
    def uuid(self) -> UUID:
        return self.member.uuid


def organisations(partnership: Partnership, *, with_dissolved: bool = False) -> list[Organisation]:
    """Sorted for people."""
    found = Organisation.objects.filter(partnership=partnership).select_related("owner")
    if not with_dissolved:
        found = found.filter(dissolved_on=None)
    return sorted(found, key=lambda one: for_people(one.name))


def bodies(partnership: Partnership, *, day: date | None = None) -> list[Body]:
    """Depth first, each after the one it reports to; with `day` only those that have not ended before it."""
    found = Body.objects.filter(partnership=partnership).select_related("organisation__owner", "parent")
    if day is not None:
        found = found.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=day))
    return _depth_first(list(found))


def seats_at(partnership: Partnership, day: date, *, body: Body | None = None) -> list[Seat]:
    """Seats open on `day`, by body, chairs first, then by name."""
    found = _seats(partnership).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)
    if body is not None:
        found = found.filter(body=body)
    order = {role: place for place, role in enumerate(SeatRole.values)}
    return sorted(found, key=lambda seat: (seat.body_id, order[seat.role], for_people(seat.member.name)))


def seats(partnership: Partnership) -> list[Seat]:
    """All seats there ever were: by name, the latest first."""
    found = sorted(_seats(partnership), key=lambda seat: seat.starts_on, reverse=True)
    return sorted(found, key=lambda seat: for_people(seat.member.name))


def members(partnership: Partnership, day: date) -> list[MemberLine]:
    """All members sorted for people, with the seats they have on `day`."""
    seated: dict[int, list[Seat]] = defaultdict(list)
    for seat in seats_at(partnership, day):
        seated[seat.member_id].append(seat)
    found = Member.objects.filter(partnership=partnership).select_related("organisation", "contact")
    return [
        MemberLine(
            one, contacts.masked(one.contact) if one.contact else Contact(), tuple(seated.get(one.pk, ()))
        )
        for one in sorted(found, key=lambda one: for_people(one.name))
    ]


def tree(partnership: Partnership, day: date) -> list[Node]:
    """The governance tree of `day`, depth first, in the current language."""
    people: dict[int, list[str]] = defaultdict(list)
    for seat in seats_at(partnership, day):
        people[seat.body_id].append(seat.role)
    shown = bodies(partnership, day=day)
    keys = {body.pk for body in shown}
    return [_node(body, people.get(body.pk, []), keys) for body in shown]


def _node(body: Body, roles: list[str], shown: set[int]) -> Node:
    guests = roles.count(SeatRole.GUEST)
    return Node(
        key=str(body.uuid),
        name=str(body.name),
        level=body.level,
        parent=str(body.parent.uuid) if body.parent and body.parent_id in shown else "",
        decides=body.decides,
        seats=len(roles) - guests,
        guests=guests,
        company=body.organisation.name if body.organisation else "",
        purpose=str(body.purpose),
    )


def _seats(partnership: Partnership) -> QuerySet[Seat]:
    return Seat.objects.filter(partnership=partnership).select_related("member__organisation", "body")


def _depth_first(found: list[Body]) -> list[Body]:
    present = {body.pk for body in found}
    below: dict[int | None, list[Body]] = defaultdict(list)
    for body in sorted(found, key=lambda one: (one.order, for_people(str(one.name)))):
        below[body.parent_id if body.parent_id in present else None].append(body)
    ordered: list[Body] = []
    waiting = below[None][::-1]
    while waiting:
        ordered.append(waiting.pop())
        waiting.extend(below[ordered[-1].pk][::-1])
    return ordered
