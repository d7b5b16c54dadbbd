"""What citizens said and what became of it, planned before it is told. Every share in here is planted and invented.

Planted: reports come from under-35s for 70 %, against 47 % of users; friendly replies without action; paper is answered
later than the digital channels (our invention); promises kept, broken and forgotten.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

Texts = dict[str, str]
CHANNELS = {
    "web": 30,
    "offline": 5,
    "phone": 12,
    "counter": 10,
    "paper": 16,
    "meeting": 9,
    "email": 12,
    "signal": 6,
}
ANSWER_BY = {
    "web": ("email", "email", "code"),
    "offline": ("email", "code"),
    "phone": ("phone", "letter"),
    "counter": ("letter", "code"),
    "paper": ("letter",),
    "meeting": ("code", "email"),
    "email": ("email",),
    "signal": ("none",),
}
DIGITAL = {"web", "offline", "email", "signal"}
FATES = {"proper": 46, "friendly": 24, "refusal": 8, "holding": 11, "silent": 11}
UNDER_35 = {"report": 0.70}
UNDER_35_OTHERWISE = 0.40
OPERATOR_SUBJECTS = {"maintenance", "stations", "fleet", "service"}


@cache
def voices() -> dict[str, Any]:
    text = (Path(__file__).parent / "voices.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


@dataclass(frozen=True)
class Story:
    """One suggestion. `fate`: proper, friendly, refusal, holding or silent; `wait`: days to the answer."""

    index: int
    said_on: date
    channel: str
    kind: str
    language: str
    text: str
    answer: str
    place: str
    subject: str
    value: str
    answer_by: str
    fate: str
    wait: int
    under_35: bool | None
    promise: str = ""
    verdict: str = ""


def plan(
    dice: random.Random, slug: str, languages: tuple[str, ...], count: int, today: date
) -> Iterator[Story]:
    """`count` stories of the last twelve months, in the order in which they were said."""
    days = sorted(dice.randrange(4, 365) for _ in range(count))
    for index, ago in enumerate(reversed(days)):
        yield _story(dice, slug, languages, index, today - timedelta(days=ago))


def _story(dice: random.Random, slug: str, languages: tuple[str, ...], index: int, said_on: date) -> Story:
    language = languages[0] if dice.random() < 0.75 else dice.choice(languages)
    channel = _pick(dice, CHANNELS)
    topic = _topic(dice, channel)
    fate = "proper" if topic["kind"] == "compliment" else _pick(dice, FATES)
    place = dice.choice(voices()["places"][slug])
    return Story(
        index=index,
        said_on=said_on,
        channel=channel,
        kind=topic["kind"],
        language=language,
        text=_said(dice, topic, language, place, channel),
        answer=_answer(topic, fate, language, place),
        place=place,
        subject=topic["subject"],
        value=topic["value"],
        answer_by=dice.choice(ANSWER_BY[channel]),
        fate=fate,
        wait=_wait(dice, channel),
        under_35=_age(dice, topic["kind"]),
        promise=_promise(dice, topic, fate),
        verdict=_verdict(dice, fate),
    )


def _topic(dice: random.Random, channel: str) -> dict[str, Any]:
    topics = voices()["topics"]
    if channel == "signal":
        return next(topic for topic in topics if topic["key"] == "saddle")
    if channel == "paper" and dice.random() < 0.3:
        return next(topic for topic in topics if topic["key"] in {"paper", "nophone"})
    return dice.choices(topics, [topic["weight"] for topic in topics])[0]


def _said(dice: random.Random, topic: dict[str, Any], language: str, place: str, channel: str) -> str:
    opener = "" if channel == "signal" else dice.choice(voices()["openers"][language])
    return opener + topic["text"][language].format(place=place)


def _answer(topic: dict[str, Any], fate: str, language: str, place: str) -> str:
    data = voices()
    if fate == "proper":
        return (
            f"{place}: {topic['answer'][language]}"
            if topic["kind"] == "report"
            else topic["answer"][language]
        )
    return data[fate][language] if fate in {"friendly", "refusal", "holding"} else ""


def _wait(dice: random.Random, channel: str) -> int:
    """Days to the answer; paper, phone and counter are planted to be slower."""
    slower = 0 if channel in DIGITAL else 16 if channel == "paper" else 5
    return min(120, 2 + slower + int(dice.gammavariate(2.0, 5.5)))


def _age(dice: random.Random, kind: str) -> bool | None:
    if dice.random() < 0.25:
        return None  # did not tell
    return dice.random() < UNDER_35.get(kind, UNDER_35_OTHERWISE)


def _promise(dice: random.Random, topic: dict[str, Any], fate: str) -> str:
    if fate != "proper" or topic["kind"] not in {"suggestion", "complaint"} or dice.random() > 0.55:
        return ""
    return _pick(dice, {"kept": 50, "broken": 14, "open": 22, "renegotiated": 14})


def _verdict(dice: random.Random, fate: str) -> str:
    """What the asker will say when asked back; "" stays silent."""
    if dice.random() < 0.45:
        return ""
    shares = {"proper": {"yes": 70, "partly": 20, "no": 10}, "friendly": {"yes": 12, "partly": 23, "no": 65}}
    return _pick(dice, shares.get(fate, {"yes": 15, "partly": 25, "no": 60}))


def _pick(dice: random.Random, weights: dict[str, int]) -> str:
    return dice.choices(list(weights), list(weights.values()))[0]
