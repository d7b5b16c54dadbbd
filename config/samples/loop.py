"""The citizens' half of a sample city: every story told through the services, in the order of time."""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from config.samples import logins, settling
from config.samples.calendar import at_hour
from config.samples.people import City
from config.samples.stories import OPERATOR_SUBJECTS, Story, plan, voices
from delivery.services import outcomes
from feedback import schedule
from feedback.models import Suggestion
from feedback.services import citizens, owning, promising, publishing, receiving, replying, supporting
from foundation import clock
from foundation.models import Actor, User
from foundation.records import Contact
from foundation.services import actors, relay
from foundation.unit import unit

TICK = timedelta(days=3)


@dataclass
class Town:
    """The city, its staff, and what is still to happen."""

    city: City
    users: dict[str, User]
    queue: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    count: int = 0
    told: dict[UUID, tuple[str, str, str]] = field(default_factory=dict)  # what coders will find

    def at(self, moment: datetime, act: Callable[[], None]) -> None:
        self.count += 1
        heapq.heappush(self.queue, (moment, self.count, act))

    def actor(self, *keys: str) -> Actor:
        """The actor of the first of these accounts that the city has."""
        return actors.for_user(next(self.users[key] for key in keys if key in self.users))


def run(city: City, users: dict[str, User], count: int) -> Town:
    """Tell `count` stories of the last year; letters are posted, calls made and questions asked on the way."""
    town = Town(city, users)
    today = city.calendar.today
    for story in plan(city.dice, city.network.slug, city.network.languages, count, today):
        town.at(at_hour(story.said_on, 10, story.index % 60), _saying(town, story))
    moment, end = at_hour(today - timedelta(days=366), 6), at_hour(today, 6)
    while moment < end:
        moment = min(moment + TICK, end)
        _until(town, moment)
    return town


@unit
def _until(town: Town, moment: datetime) -> None:
    while town.queue and town.queue[0][0] < moment:
        when, _, act = heapq.heappop(town.queue)
        with clock.at(when):
            act()
    here = town.city.partnership
    with clock.at(moment):
        relay.drain(partnership_id=here.pk)
        outcomes.settle(now=moment, partnership=here)
        settling.post_and_call(town.city, by=town.actor("clerk", "koordination"))
        schedule.follow_ups(moment, here)
        relay.drain(partnership_id=here.pk)
        settling.give_verdicts(town.city, moment)
        relay.drain(partnership_id=here.pk)


def _saying(town: Town, story: Story) -> Callable[[], None]:
    return lambda: _say(town, story)


def _say(town: Town, story: Story) -> None:
    """It reaches the city: paper three days after it was written, everything else the same day."""
    late = timedelta(days=3) if story.channel == "paper" else timedelta()
    entered = story.channel in {"phone", "counter", "paper", "meeting"}
    with clock.at(clock.now() + late):
        by = town.actor("clerk", "koordination") if entered else settling.citizen(town.city, story.index)
        receipt = receiving.receive(
            by=by,
            partnership=town.city.partnership,
            channel=story.channel,
            kind=story.kind,
            text=story.text,
            language=story.language,
            said_on=story.said_on,
            place=story.place,
            category=story.subject,
            answer_channel=story.answer_by,
            contact=_contact(town, story),
            asset_tag=f"B-{100 + story.index % 500}" if story.channel == "signal" else "",
            asset_signal="saddle turned" if story.channel == "signal" else "",
        )
        row = Suggestion.objects.get(uuid=receipt.suggestion)
        settling.VERDICTS[row.pk] = story.verdict
        town.told[row.uuid] = (
            story.value,
            story.fate,
            "private" if story.subject in OPERATOR_SUBJECTS else "city",
        )
        if story.under_35 is not None:
            age = (
                ("18-34" if story.index % 7 else "0-17")
                if story.under_35
                else ("35-49", "50-64", "65+")[story.index % 3]
            )
            citizens.tell_about_you(by=by, suggestion=row, age_band=age)
        if story.fate != "silent" or story.index % 2:
            town.at(clock.now() + timedelta(days=1), lambda: _own(town, story, row.pk))


def _contact(town: Town, story: Story) -> Contact | None:
    name = town.city.spare_names[story.index % len(town.city.spare_names)]
    if story.answer_by == "email":
        return Contact(name=name, email=f"citizen{story.index}@{town.city.network.slug}.example")
    if story.answer_by == "letter":
        return Contact(name=name, address=f"{name}\nKaaistraat {story.index}\n9999 {town.city.network.city}")
    if story.answer_by == "phone":
        return Contact(name=name, phone=f"000 00 {story.index:04d}")
    return None


def _handler(town: Town, story: Story) -> tuple[str, str]:
    """(account, organisation) that answers for this subject."""
    if "operator" in town.users and story.subject in OPERATOR_SUBJECTS:
        return "operator", "bikes"
    return ("handler" if "handler" in town.users else "bearbeitung"), "city"


def _own(town: Town, story: Story, pk: int) -> None:
    account, org = _handler(town, story)
    user = town.users[account]
    row = Suggestion.objects.get(pk=pk)
    owning.assign(by=town.actor(account), suggestion=row, organisation=town.city.orgs[org], user=user)
    if story.index % 11 == 3:
        _sign(town, story, row)
    if story.fate != "silent":
        town.at(clock.now() + timedelta(days=story.wait), lambda: _reply(town, story, pk))


def _sign(town: Town, story: Story, row: Suggestion) -> None:
    """Neighbours put their names below it, on paper at the counter."""
    supporting.count_list(
        by=town.actor("clerk", "koordination"),
        suggestion=row,
        people=2 + story.index % 17,
        list_name=f"{row.number}",
        signed_on=clock.today(town.city.network.zone),
    )


def _reply(town: Town, story: Story, pk: int) -> None:
    account, org = _handler(town, story)
    by, row = town.actor(account), Suggestion.objects.get(pk=pk)
    kinds = {"proper": "substantive", "friendly": "substantive", "refusal": "refusal", "holding": "holding"}
    if story.promise:
        _promise(town, story, row, by, org)
    replying.send(
        by=by,
        suggestion=row,
        kind=kinds[story.fate],
        text=story.answer,
        language=story.language,
        claims_point_answered=story.fate in {"proper", "friendly"},
        refusal_reason="other_interest" if story.fate == "refusal" else "",
        outcome="" if story.fate == "holding" else _outcome(story),
    )
    if story.fate != "holding" and story.index % 3 and story.channel != "signal":
        town.at(clock.now() + timedelta(days=21), lambda: _release(town, story, pk))


def _outcome(story: Story) -> str:
    if story.fate == "refusal":
        return "refused"
    if story.fate == "friendly":
        return "no_action"
    return "planned" if story.promise else "done" if story.kind == "report" else "explained"


def _promise(town: Town, story: Story, row: Suggestion, by: Actor, org: str) -> None:
    due = clock.today(town.city.network.zone) + timedelta(days=60 if story.promise != "open" else 160)
    made = promising.promise(
        by=by,
        suggestion=row,
        text=voices()["promise"][story.language].format(what=story.answer),
        due_on=due,
        owner_name=town.users[_handler(town, story)[0]].name,
        organisation=town.city.orgs[org],
        language=story.language,
    )
    if story.promise in {"kept", "broken", "renegotiated"}:
        town.at(at_hour(due - timedelta(days=3), 15), lambda: settling.settle(made.pk, story, by))


def _release(town: Town, story: Story, pk: int) -> None:
    row = Suggestion.objects.get(pk=pk)
    if row.status == "closed":
        publishing.release(
            by=town.actor("coordinator", "koordination"),
            suggestion=row,
            text=story.text,
            answer_text=story.answer,
            category=story.subject,
            place=story.place,
        )
        for nth in range(story.index % 5):  # whoever reads it there may say the same
            by = settling.citizen(town.city, story.index + nth)
            supporting.support(by=by, suggestion=row, key=UUID(int=story.index * 10 + nth))


__all__ = ["Town", "logins", "run"]
