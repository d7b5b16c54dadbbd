"""A sample partnership with its organisations, bodies, members and seats, made through the services."""

import random
from dataclasses import dataclass, field
from datetime import timedelta

from config.samples.calendar import Calendar, at_hour
from config.samples.names import people
from config.samples.networks import BodyPlan, Network
from foundation import clock
from foundation.models import Actor
from partnerships.models import Body, Member, Organisation, Partnership
from partnerships.services import bodies, members, organisations, partnerships, seats


@dataclass
class City:
    """What the other parts of the story need to know of a city."""

    network: Network
    calendar: Calendar
    dice: random.Random
    by: Actor
    partnership: Partnership
    orgs: dict[str, Organisation] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    members: dict[str, list[Member]] = field(default_factory=dict)
    spare_names: list[str] = field(default_factory=list)


def found(network: Network, calendar: Calendar, by: Actor) -> City:
    """The partnership as it stood at its founding; newcomers join later with `grow`."""
    dice = random.Random(f"tandem {network.slug}")  # noqa: S311  (a story, not a secret)
    with clock.at(at_hour(calendar.founded, 8)):
        made = partnerships.create(
            by=by,
            slug=network.slug,
            name=network.name,
            city=network.city,
            country=network.country,
            subdivision=network.subdivision,
            time_zone=network.zone,
            languages=list(network.languages),
            theme=network.theme,
            sender_address=network.sender,
            is_sample=True,
        )
        city = City(network, calendar, dice, by, made, spare_names=people(dice, 150))
        for org in network.orgs:
            city.orgs[org.key] = organisations.create(
                by=by,
                partnership=made,
                name=org.name,
                actor_group=org.group,
                is_owner_of_cases=org.answers,
                owner=city.orgs[org.owned_by] if org.owned_by else None,
                owner_share=100 if org.owned_by else None,
            )
        for order, plan in enumerate(network.bodies):
            _set_up(city, plan, order)
        _second_seats(city)
    return city


def _set_up(city: City, plan: BodyPlan, order: int) -> None:
    city.bodies[plan.key] = bodies.create(
        by=city.by,
        partnership=city.partnership,
        name=plan.name,
        level=plan.level,
        parent=city.bodies.get(plan.parent),
        organisation=city.orgs.get(plan.organisation),
        decides=plan.decides,
        purpose=plan.purpose,
        order=order,
    )
    city.members[plan.key] = [_join(city, plan, index, index < plan.size // 3) for index in range(plan.size)]
    for index in range(plan.guests):
        _join(city, plan, index + 1, False, role="guest")


def grow(city: City, wave: int) -> None:
    """The newcomers who join before this wave."""
    with clock.at(at_hour(city.calendar.opening(wave) - timedelta(weeks=4), 8)):
        for plan in city.network.bodies:
            for index in range(plan.joins.get(wave, 0)):
                city.members[plan.key].append(_join(city, plan, index, False))


def _join(city: City, plan: BodyPlan, index: int, core: bool, role: str = "") -> Member:
    name = city.spare_names.pop()
    member = members.add(
        by=city.by,
        partnership=city.partnership,
        name=name,
        organisation=city.orgs[plan.orgs[index % len(plan.orgs)]],
        language=city.network.languages[0] if index % 5 else city.network.languages[1],
        email=f"member{len(city.spare_names)}@{city.network.slug}.example",
    )
    paid = plan.level in {"strategic", "operational"} or city.dice.random() < 0.2
    seats.give(
        by=city.by,
        member=member,
        body=city.bodies[plan.key],
        starts_on=clock.today(city.network.zone),
        role=role or ("chair" if index == 0 and core else "member"),
        is_core=core,
        capacity="paid" if paid else "beside_job",
    )
    return member


def _second_seats(city: City) -> None:
    for here, there, count in city.network.double_seats:
        for member in city.members[here][:count]:
            seats.give(
                by=city.by,
                member=member,
                body=city.bodies[there],
                starts_on=clock.today(city.network.zone),
                is_core=True,
                capacity="paid",
            )
