"""The simulated city: who is there, and how each suggestion reaches it and is worked on."""

import heapq
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from config.samples.stories import Story, voices
from config.simulation.weather import Weather
from feedback.models import Suggestion
from feedback.services import citizens, desk, owning, promising, receiving, replying
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.records import Contact
from foundation.services import actors
from foundation.unit import apart
from partnerships.models import Organisation, Partnership
from partnerships.services import accounts, grants, organisations, partnerships

KINDS = {"proper": "substantive", "friendly": "substantive", "refusal": "refusal", "holding": "holding"}
ENTERED = {"phone", "counter", "paper", "meeting"}


@dataclass
class Town:
    here: Partnership
    city: Organisation
    operator: Organisation
    users: dict[str, User]
    weather: Weather
    dice: random.Random
    queue: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    told: dict[int, Story] = field(default_factory=dict)
    count: int = 0

    def at(self, moment: datetime, act: Callable[[], None]) -> None:
        self.count += 1
        heapq.heappush(self.queue, (moment, self.count, act))

    def until(self, moment: datetime) -> None:
        while self.queue and self.queue[0][0] <= moment:
            when, _, act = heapq.heappop(self.queue)
            with clock.at(when):
                act()

    def actor(self, key: str) -> Actor:
        return actors.for_user(self.users[key])


def found(seed: int, weather: Weather) -> Town:
    """A partnership of its own, so that a simulated year disturbs nobody."""
    by = actors.system("simulation")
    name = f"Year {seed}"
    here = partnerships.create(
        by=by,
        slug=f"year-{seed}",
        name={"en": name},
        city=name,
        country="BE",
        languages=["nl", "fr", "en", "de"],
        is_sample=True,
    )
    city = organisations.create(
        by=by, partnership=here, name="City", actor_group="city", is_owner_of_cases=True
    )
    operator = organisations.create(
        by=by, partnership=here, name="Operator", actor_group="private", is_owner_of_cases=True
    )
    town = Town(here, city, operator, {}, weather, random.Random(f"year {seed}"))  # noqa: S311  (a story)
    for key, role, org in (
        ("coordinator", "coordinator", city),
        ("handler", "handler", city),
        ("partner", "handler", operator),
        ("clerk", "clerk", city),
    ):
        user = accounts.open_for(
            by=by, email=f"{key}@year-{seed}.example", name=key.capitalize(), language="en"
        )
        grants.give(by=by, user=user, partnership=here, organisation=org, role=role)
        town.users[key] = user
    if not weather.desk:
        desk.add_rung(by=by, partnership=here, days_late=7, user=town.users["coordinator"])
    return town


def say(town: Town, story: Story) -> None:
    """It reaches the city through its own channel."""
    citizen = actors.system("simulation.citizens")
    receipt = receiving.receive(
        by=town.actor("clerk") if story.channel in ENTERED else citizen,
        partnership=town.here,
        channel=story.channel,
        kind=story.kind,
        text=story.text,
        language=story.language,
        said_on=story.said_on,
        place=story.place,
        category=story.subject,
        answer_channel=story.answer_by,
        contact=_contact(story),
        asset_tag="B-1" if story.channel == "signal" else "",
        asset_signal="saddle turned" if story.channel == "signal" else "",
    )
    row = Suggestion.objects.get(uuid=receipt.suggestion)
    town.told[row.pk] = story


def _contact(story: Story) -> Contact | None:
    who = f"Citizen {story.index}"
    return {
        "email": Contact(name=who, email=f"c{story.index}@year.example"),
        "letter": Contact(name=who, address=f"{who}\nKaai {story.index}\n9999 Year"),
        "phone": Contact(name=who, phone=f"000 {story.index:06d}"),
    }.get(story.answer_by)


def take_up(town: Town, row: Suggestion) -> None:
    """The desk gives it to somebody by name; the answer comes when the story says so."""
    story = town.told.get(row.pk)
    partner = row.pk % 3 == 0
    owning.assign(
        by=town.actor("handler"),
        suggestion=row,
        organisation=town.operator if partner else town.city,
        user=town.users["partner" if partner else "handler"],
        reason="They run the bikes." if partner else "",
    )
    if partner and row.pk % 30 == 0:  # now and then the partner says: not ours
        owning.refuse_responsibility(by=town.actor("partner"), suggestion=row, reason="Not our street.")
        owning.assign(
            by=town.actor("handler"), suggestion=row, organisation=town.city, user=town.users["handler"]
        )
    if story is not None and story.fate != "silent":
        town.at(clock.now() + timedelta(days=story.wait), lambda: reply(town, row.pk))


def reply(town: Town, pk: int) -> None:
    """As the story tells it; somebody else may have been faster, then nothing happens."""
    row, story = Suggestion.objects.select_related("partnership").get(pk=pk), town.told[pk]
    by = town.actor("handler")
    with suppress(Refused):
        _answer(town, row, story, by)


@apart
def _answer(town: Town, row: Suggestion, story: Story, by: Actor) -> None:
    if story.promise:
        _promise(town, row, story, by)
    replying.send(
        by=by,
        suggestion=row,
        kind=KINDS[story.fate],
        text=story.answer,
        language=story.language,
        claims_point_answered=story.fate == "proper",
        refusal_reason="other_interest" if story.fate == "refusal" else "",
        outcome="planned" if story.promise else "",
    )


def _promise(town: Town, row: Suggestion, story: Story, by: Actor) -> None:
    due = clock.today(town.here.time_zone) + timedelta(days=45)
    made = promising.promise(
        by=by,
        suggestion=row,
        text=voices()["promise"][story.language].format(what=story.answer),
        due_on=due,
        owner_name="Handler",
        language=story.language,
    )
    if story.promise in {"kept", "broken"}:
        settle = promising.keep if story.promise == "kept" else promising.break_
        later = clock.now() + timedelta(days=40)
        town.at(later, lambda: _settled(settle(by=by, promise=made, evidence="A photograph of the place.")))


def _settled(_promise: object) -> None:
    """What a service gives back is of no use here."""


def again(town: Town, row: Suggestion) -> None:
    """The answer did not arrive: it is put on the page that the person's code opens."""
    by = town.actor("handler")
    citizens.change_answer_channel(by=by, suggestion=row, answer_channel="code")
    replying.send(
        by=by,
        suggestion=Suggestion.objects.get(pk=row.pk),
        kind="substantive",
        text="We could not reach you; our answer stands here.",
        language="en",
        claims_point_answered=True,
    )
