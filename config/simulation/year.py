"""A year, day by day: people speak, the desk works, mail, post and telephone carry the answers, and each may be away."""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta

from config.samples.calendar import at_hour
from config.samples.stories import plan
from config.simulation import town as towns
from config.simulation import weather
from config.simulation.town import Town
from delivery.models import Message
from delivery.services import outcomes
from feedback import schedule
from feedback.models import FollowUp
from feedback.selectors import worklist
from feedback.services import citizens, following_up
from foundation import clock
from foundation.models import Outbox, User
from foundation.services import actors, relay
from foundation.unit import unit
from partnerships.models import ActorGroup, Grant, Organisation, Partnership

Progress = Callable[[int, int], None]
ZONE = "Europe/Brussels"


def nobody_watches(done: int, total: int) -> None:
    """Progress that is not shown."""


def run(
    *, seed: int, count: int, faults: bool = False, rhythm: int = 1, progress: Progress = nobody_watches
) -> Partnership:
    """`count` suggestions over all channels in the year that ends today. `progress`: day, days.

    `rhythm`: every so many days the desk, the post and the machines do their round; 1 is a real city.
    """
    today = clock.today(ZONE)
    begins = today - timedelta(days=weather.DAYS - 1)
    with clock.at(at_hour(begins - timedelta(days=1), 8)):
        town = towns.found(seed, weather.foul(seed) if faults else weather.fair())
    dice = random.Random(seed)  # noqa: S311  (a story, no secret)
    for story in plan(dice, "havenstad", ("nl", "fr", "en", "de"), count, today):
        moment = at_hour(story.said_on, 10, story.index % 60)
        town.at(moment, lambda story=story: towns.say(town, story))  # type: ignore[misc]
    for day in range((weather.DAYS - 1) % rhythm, weather.DAYS, rhythm):  # the last day is always one
        _day(town, day, begins + timedelta(days=day), rhythm)
        progress(day + 1, weather.DAYS)
    return town.here


@unit
def _day(town: Town, day: int, date_: date, rhythm: int) -> None:
    evening = at_hour(date_, 18)
    town.until(evening)
    with clock.at(evening):
        if not town.weather.away("desk", day):
            _desk(town)
        evening_round(
            town.here,
            evening,
            mail=not town.weather.away("mail", day),
            post=not town.weather.away("post", day),
            calls=not town.weather.away("calls", day),
            queue=not town.weather.away("queue", day),
        )
        _verdicts(town, evening, rhythm)


def _desk(town: Town) -> None:
    for row in list(worklist.chosen(town.here, "unassigned").select_related("partnership")):
        towns.take_up(town, row)
    for row in list(worklist.chosen(town.here, "undelivered").select_related("partnership")):
        towns.again(town, row)


def evening_round(
    here: Partnership,
    moment: datetime,
    *,
    mail: bool = True,
    post: bool = True,
    calls: bool = True,
    queue: bool = True,
) -> None:
    """What machines and the counter do of an evening, as far as each is there."""
    weather.Mail.down = not mail
    if queue:
        relay.drain(partnership_id=here.pk)
    outcomes.settle(now=moment, partnership=here)
    if post:
        _post(here)
    if calls:
        _call(here)
    schedule.follow_ups(moment, here)
    schedule.escalations(moment, here)
    if queue:
        relay.drain(partnership_id=here.pk)


def _post(here: Partnership) -> None:
    """Every letter that is printed goes; one in fifty comes back."""
    by = actors.system("simulation.post")
    printed = Message.objects.filter(partnership=here, state="queued", channel="letter", pdf__isnull=False)
    letters = list(printed.order_by("id"))
    if letters:
        outcomes.mark_posted(messages=letters, by=by)
    for letter in letters:
        if letter.pk % 50 == 0:
            outcomes.mark_returned(message=Message.objects.get(pk=letter.pk), by=by)


def _call(here: Partnership) -> None:
    """Three in four pick up."""
    by = actors.system("simulation.calls")
    for message in Message.objects.filter(partnership=here, state="queued", channel="call").order_by("id"):
        outcomes.record_call(message=message, by=by, outcome="reached" if message.pk % 4 else "no_answer")


def _verdicts(town: Town, evening: datetime, rhythm: int) -> None:
    """Some answer within a week of being asked; who stays silent stays silent."""
    asked = FollowUp.objects.filter(
        partnership=town.here,
        verdict=None,
        asked_at__gt=evening - timedelta(days=5 + rhythm),
        asked_at__lt=evening - timedelta(days=5),
    ).select_related("suggestion__submitter", "suggestion__partnership")
    for row in asked:
        story = town.told.get(row.suggestion_id)
        if story is not None and story.verdict:
            following_up.answer(
                by=citizens.actor_of(row.suggestion),
                follow_up=row,
                verdict=story.verdict,
                reopen=story.verdict == "no" and row.pk % 3 == 0,
            )


def heal(here: Partnership) -> None:
    """Everything that was away is back: what was given up is tried again, and the desk catches up."""
    town = _again(here)
    by = actors.system("simulation")
    for row in Outbox.objects.filter(partnership_ref=here.pk, state="dead"):
        relay.revive(row=row, by=by)
    Outbox.objects.filter(partnership_ref=here.pk, state="pending").update(not_before=clock.now())
    for _round in range(6):  # a number that nobody answers is called up to five times
        _catch_up(town)


@unit
def _catch_up(town: Town) -> None:
    _desk(town)
    evening_round(town.here, clock.now())


def _again(here: Partnership) -> Town:
    """The town as it stands in the database."""
    orgs = {org.actor_group: org for org in Organisation.objects.filter(partnership=here)}
    users: dict[str, User] = {}
    for grant in Grant.objects.filter(partnership=here).select_related("user", "organisation"):
        partner = grant.organisation.actor_group == ActorGroup.PRIVATE
        users["partner" if partner else grant.role] = grant.user
    return Town(here, orgs["city"], orgs["private"], users, weather.fair(), random.Random(0))  # noqa: S311
