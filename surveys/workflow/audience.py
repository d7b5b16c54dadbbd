"""Who is asked, and as a member of which body? One person, one invitation, by a rule anyone can redo by hand.

1. Guests are not asked for the body they visit, unless guests are wanted by name; only the wanted levels, bodies,
   organisations and roles count (none named: all).
2. Who was asked as a member of a body before, and still sits in it, is asked for that body again: change over time
   must not be a change of hat.
3. Else the body of the smallest level group (fewest people on that level), where one answer more counts most;
   then the body with the fewest people; then the lower body uuid.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Place:
    """One seat that is held on the day of asking."""

    member: UUID
    body: UUID
    level: str
    is_core: bool
    capacity: str
    actor_group: str
    is_guest: bool = False
    organisation: UUID | None = None
    role: str = "member"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom a series asks. An empty part names none and lets all through."""

    levels: Collection[str] = ()
    bodies: Collection[UUID] = ()
    organisations: Collection[UUID] = ()
    roles: Collection[str] = ()

    def takes(self, place: Place) -> bool:
        """Is this seat among those asked?"""
        if place.is_guest and place.role not in self.roles:
            return False
        return all(
            not wanted or found in wanted
            for wanted, found in (
                (self.levels, place.level),
                (self.bodies, place.body),
                (self.organisations, place.organisation),
                (self.roles, place.role),
            )
        )


def choose(
    places: Iterable[Place], *, wanted: Wanted | None = None, before: Mapping[UUID, UUID] | None = None
) -> list[Place]:
    """One place a member, sorted by body and member. `before`: member -> body asked for last time."""
    takes = (wanted or Wanted()).takes
    asked = [place for place in places if takes(place)]
    earlier = before or {}
    on_level = Counter(level for level, _ in {(place.level, place.member) for place in asked})
    in_body = Counter(body for body, _ in {(place.body, place.member) for place in asked})
    of_member: defaultdict[UUID, list[Place]] = defaultdict(list)
    for place in asked:
        of_member[place.member].append(place)

    def rank(place: Place) -> tuple[bool, int, int, UUID]:
        new_hat = earlier.get(place.member) != place.body
        return new_hat, on_level[place.level], in_body[place.body], place.body

    chosen = (min(own, key=rank) for own in of_member.values())
    return sorted(chosen, key=lambda place: (place.body, place.member))
