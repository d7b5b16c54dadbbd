"""A whole partnership from a written-down network, through the services: who is in it, not what they answer."""

from datetime import date
from itertools import cycle

from config.samples.networks import Network, load
from partnerships.models import Body, Organisation, Partnership
from partnerships.services import bodies, members, milestones, organisations, partnerships, seats
from tests.factories.partnerships import setter

START = date(2020, 1, 1)


def build(slug: str) -> Partnership:
    """The sample city `slug` (havenstad, lindenstadt) with organisations, bodies, seats and milestones."""
    network = load(slug)
    by = setter()
    here = partnerships.create(
        by=by,
        slug=network.slug,
        name=network.name,
        city=network.city,
        country=network.country,
        subdivision=network.subdivision,
        time_zone=network.zone,
        languages=network.languages,
        sender_address=network.sender,
        is_sample=True,
    )
    orgs = {
        org.key: organisations.create(
            by=by, partnership=here, name=org.name, actor_group=org.group, is_owner_of_cases=org.answers
        )
        for org in network.orgs
    }
    _bodies(network, here, orgs)
    for moment in network.moments:
        milestones.add(by=by, partnership=here, kind=moment.kind, happened_on=moment.day, title=moment.title)
    return here


def _bodies(network: Network, here: Partnership, orgs: dict[str, Organisation]) -> None:
    made: dict[str, Body] = {}
    for order, plan in enumerate(network.bodies):
        made[plan.key] = bodies.create(
            by=setter(),
            partnership=here,
            name=plan.name,
            level=plan.level,
            parent=made.get(plan.parent),
            organisation=orgs.get(plan.organisation),
            decides=plan.decides,
            purpose=plan.purpose,
            order=order,
        )
        kinds = cycle([orgs[key] for key in plan.orgs])
        for place in range(plan.size + plan.guests):
            person = members.add(
                by=setter(),
                partnership=here,
                name=f"{plan.key} {place + 1}",
                organisation=next(kinds),
                email=f"{plan.key}.{place}@example.org",
                language=network.languages[0],
            )
            role = "chair" if place == 0 else "guest" if place >= plan.size else "member"
            seats.give(by=setter(), member=person, body=made[plan.key], starts_on=START, role=role)
