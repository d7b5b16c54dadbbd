"""Invented codings for the values report: whole cities drawn by chance, from a few texts to many."""

import random
from uuid import UUID

from analytics.datasets.values import Mention, ValuesData

KINDS, CHANNELS = ("complaint", "suggestion", "question"), ("web", "paper", "phone")
CODES = ("privacy", "efficiency", "innovation", "responsiveness", "trust", "communication")
ACTORS, MOTIVES = ("city", "private", "citizens", ""), ("", "defensive", "duty", "conviction")


def spoken(seed: int, *, most: int = 600) -> ValuesData:
    """How often each code, kind, channel, group and motive comes up is drawn too; so is k (5 or 7)."""
    dice = random.Random(seed)
    texts = [
        UUID(int=at) for at in range(dice.choice([n for n in (20, 40, 120, 300, 600, 1500) if n <= most]))
    ]
    often = {
        names: [dice.random() ** 2 + 0.02 for _ in names]
        for names in (KINDS, CHANNELS, CODES, ACTORS, MOTIVES)
    }
    realized, quiet = dice.random(), dice.random()

    def some(names: tuple[str, ...]) -> str:
        return dice.choices(names, often[names])[0]

    said = {one: (some(KINDS), some(CHANNELS)) for one in texts}
    mentions = tuple(
        Mention(
            one,
            1,
            some(CODES),
            "realized" if dice.random() < realized else "obstructed",
            dice.random() < 0.05,
            some(ACTORS) if dice.random() > quiet / 2 else "",
            some(MOTIVES) if dice.random() > quiet else "",
        )
        for one in texts
        for _ in range(dice.choice((1, 1, 2, 3)))
    )
    return ValuesData("x", said, mentions, {one: (1,) for one in texts}, dice.choice((5, 7)), (1,))
