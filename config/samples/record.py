"""What a sample partnership agreed and lived through: milestones, agreements, a decision."""

from datetime import date
from typing import Any

from config.samples.calendar import at_hour
from config.samples.people import City
from foundation import clock
from partnerships.services import agreements, decisions, milestones, obligations


def write(city: City) -> None:
    """All of it, each entered on the day it happened (what is older than the site, on its first day)."""
    for moment in city.network.moments:
        with clock.at(at_hour(max(city.calendar.moved(moment.day), city.calendar.founded), 9)):
            milestones.add(
                by=city.by,
                partnership=city.partnership,
                kind=moment.kind,
                happened_on=city.calendar.moved(moment.day),
                title=moment.title,
            )
    for plan in city.network.agreements:
        _agree(city, plan)
    _decide(city, city.network.decision)


def _day(city: City, text: str | None) -> date | None:
    return city.calendar.moved(date.fromisoformat(text)) if text else None


def _agree(city: City, plan: dict[str, Any]) -> None:
    signed = agreements.sign(
        by=city.by,
        partnership=city.partnership,
        title=plan["title"],
        parties=[city.orgs[key] for key in plan["parties"]],
        signed_on=city.calendar.moved(date.fromisoformat(plan["signed_on"])),
        plain_words=plan["plain_words"],
        data_held=plan["data_held"],
        evaluate_on=_day(city, plan["evaluate_on"]),
        renew_on=_day(city, plan["renew_on"]),
    )
    for duty in plan["obligations"]:
        made = obligations.add(
            by=city.by,
            agreement=signed,
            organisation=city.orgs[duty["organisation"]],
            text=duty["text"],
            due_on=_day(city, duty["due_on"]),
        )
        if duty["state"] != "unknown":
            obligations.set_state(obligation=made, by=city.by, state=duty["state"], evidence=duty["evidence"])


def _decide(city: City, plan: dict[str, Any]) -> None:
    day = city.calendar.moved(date.fromisoformat(plan["decided_on"]))
    with clock.at(at_hour(day, 10)):
        decisions.take(
            by=city.by,
            partnership=city.partnership,
            title=plan["title"],
            decided_on=day,
            value_favoured=plan["value_favoured"],
            value_curtailed=plan["value_curtailed"],
            review_on=city.calendar.moved(date.fromisoformat(plan["review_on"])),
            body=city.bodies.get(plan["by"]),
            organisation=city.orgs.get(plan["by"]),
            who_is_excluded=plan["who_is_excluded"],
        )
