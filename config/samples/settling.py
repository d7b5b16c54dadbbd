"""What the post, the telephone and the askers do while a sample city's year goes by."""

import random
import uuid
from datetime import datetime, timedelta

from config.samples.people import City
from config.samples.stories import Story, voices
from delivery.models import Message
from delivery.services import outcomes
from feedback.models import FollowUp
from feedback.services import citizens, following_up, promising
from foundation import clock
from foundation.models import Actor
from foundation.services import actors
from partnerships.models import Promise

VERDICTS: dict[int, str] = {}
"""Suggestion -> what its asker will say when asked; "" stays silent."""


def citizen(city: City, index: int) -> Actor:
    """The same person on every load."""
    return actors.for_subject(
        "citizen", uuid.uuid5(uuid.NAMESPACE_URL, f"{city.network.slug} citizen {index}")
    )


def post_and_call(city: City, *, by: Actor) -> None:
    """Letters that are ready are posted (one in fifty comes back); calls are made, most reach the person."""
    queued = Message.objects.filter(partnership=city.partnership, state="queued")
    letters = list(queued.filter(channel="letter", pdf__isnull=False).order_by("id"))
    if letters:
        outcomes.mark_posted(messages=letters, by=by)
    for message in letters:
        if city.dice.random() < 0.02:
            outcomes.mark_returned(message=Message.objects.get(pk=message.pk), by=by)
    for message in queued.filter(channel="call").order_by("id"):
        outcomes.record_call(
            message=message, by=by, outcome="reached" if city.dice.random() < 0.7 else "no_answer"
        )


def give_verdicts(city: City, moment: datetime) -> None:
    """Askers answer within about a week of being asked, in their own words when they say no."""
    asked = FollowUp.objects.filter(
        partnership=city.partnership,
        verdict=None,
        question="answered",
        asked_at__lt=moment - timedelta(days=5),
    )
    for row in asked.select_related("suggestion__submitter").order_by("id"):
        verdict = VERDICTS.pop(row.suggestion_id, "")
        if verdict:
            following_up.answer(
                by=citizens.actor_of(row.suggestion),
                follow_up=row,
                verdict=verdict,
                words=_words(row.suggestion.language) if verdict == "no" else "",
                reopen=verdict == "no" and row.pk % 3 == 0,
            )


def _words(language: str) -> str:
    words: dict[str, str] = voices()["dissent"]
    return words.get(language, words["en"])


def settle(pk: int, story: Story, by: Actor) -> None:
    """A promise comes to its end as planned."""
    promise = Promise.objects.get(pk=pk)
    if promise.state != "open":
        return
    evidence = voices()["evidence"][story.language]
    if story.promise == "kept":
        promising.keep(by=by, promise=promise, evidence=evidence)
    elif story.promise == "broken":
        promising.break_(by=by, promise=promise)
    else:
        own = random.Random(story.index)  # noqa: S311  (a story)
        due = clock.now().date() + timedelta(days=own.randrange(60, 120))
        promising.renegotiate(
            by=by, promise=promise, text=promise.text, due_on=due, reason=voices()["later"][story.language]
        )
