"""Two coders read a part of what was said; a part of that both of them. What they find is planted with the stories.

Beside it stand notes of two invented interviews, and what the coder thinks of a sample of answers.
"""

import random
from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from analytics.datasets import sampled
from analytics.services import codings, workbench
from config.samples.calendar import at_hour
from config.samples.people import City
from foundation import clock
from foundation.models import Actor

FIRST, SECOND = 560, 90  # how many texts the one and the other reads
JUDGED = 40
NOTES = {
    "nl": (
        (
            "Exploitant, gesprek 1",
            "Wij horen pas uit de krant dat een straat dichtgaat. Dan staan onze fietsen verkeerd.\n\n"
            "Met de data-afspraak is het beter: wij zien nu zelf waar mensen staan te wachten.",
        ),
        (
            "Stad, gesprek 2",
            "Elke melding krijgt een vriendelijk antwoord. Of het antwoord iets oplost, meten we niet.\n\n"
            "Wie belt, is vaak ouder. Die hoort later iets dan wie het op de site zet.",
        ),
    ),
    "de": (
        (
            "Betreiber, Gespräch 1",
            "Von Sperrungen erfahren wir aus der Zeitung. Dann stehen unsere Räder falsch.\n\n"
            "Seit der Vereinbarung über Daten ist es besser: Wir sehen selbst, wo Menschen warten.",
        ),
        (
            "Stadt, Gespräch 2",
            "Jede Meldung bekommt eine freundliche Antwort. Ob sie etwas löst, messen wir nicht.\n\n"
            "Wer anruft, ist oft älter. Diese Menschen hören später etwas als andere auf der Seite.",
        ),
    ),
    "en": (
        (
            "Operator, interview 1",
            "We learn of closures from the newspaper. Then our bikes stand in the wrong place.",
        ),
        (
            "City, interview 2",
            "Every report gets a friendly answer. Whether it solves anything we do not measure.",
        ),
    ),
}
PERCEIVED = {"proper": "realized", "friendly": "obstructed", "refusal": "obstructed"}
FACTORS = {
    "proper": (("communication", 0.25), ("trust", 0.15)),
    "friendly": (("communication", 0.35), ("shared_understanding", 0.2)),
    "refusal": (("contract_dynamics", 0.5),),
}
"""What of the process is told beside the value, and how often."""
MOTIVES = {"proper": (("duty", 0.25), ("conviction", 0.2))}


@transaction.atomic
def code(city: City, told: dict[UUID, tuple[str, str, str]], coders: list[Actor]) -> int:
    """`told`: text -> (value, fate, whose doing), in the order it was said. Gives the number of codings."""
    made, texts = 0, list(enumerate(told.items()))[-FIRST:]
    for turn, coder in enumerate(coders[:2]):
        for index, (place, (text, found)) in enumerate(texts if turn == 0 else texts[-SECOND:]):
            # what a text tells is the text's: both coders find it
            dice = random.Random(f"beside {city.partnership.slug} {place}")  # noqa: S311  (a story, not a secret)
            with clock.at(at_hour(city.calendar.today - timedelta(days=12 - turn), 9, index % 60)):
                _read(city, coder, text, found, dice, other=turn == 1 and index % 9 == 0)
                made += 1
    _beside(city, coders)
    return made


def _beside(city: City, coders: list[Actor]) -> None:
    language = next((one for one in city.partnership.languages if one in NOTES), "en")
    day = city.calendar.today - timedelta(days=40)
    with clock.at(at_hour(day, 11)):
        for number, (title, text) in enumerate(NOTES[language], start=1):
            workbench.bring_in(
                by=coders[0],
                partnership=city.partnership,
                kind="interview",
                title=title,
                text=text,
                language=language,
                said_on=day - timedelta(days=number),
                actor_group=("private", "city")[number - 1],
            )
    dice = random.Random(f"blind {city.partnership.slug}")  # noqa: S311  (a story, not a secret)
    with clock.at(at_hour(city.calendar.today - timedelta(days=9), 10)):
        for suggestion in sampled.sample(city.partnership)[:JUDGED]:
            judged = dice.choices(("yes", "partly", "no"), (5, 3, 2))[0]
            workbench.judge(by=coders[-1], partnership=city.partnership, suggestion=suggestion, judged=judged)


def _read(
    city: City, coder: Actor, text: UUID, found: tuple[str, str, str], dice: random.Random, *, other: bool
) -> None:
    value, fate, group = found
    defensive = fate == "friendly" and city.dice.random() < 0.3
    motive, factor = _drawn(dice, MOTIVES, fate), _drawn(dice, FACTORS, fate)
    about: dict[str, str] = {"perception": PERCEIVED.get(fate, "obstructed"), "actor_group": group}
    codes = {"responsiveness" if other else value: "defensive" if defensive else motive}
    codes |= {factor: ""} if factor else {}
    for code, why in codes.items():
        codings.add(by=coder, partnership=city.partnership, text=text, code=code, motive=why, **about)
    codings.finish(by=coder, partnership=city.partnership, text=text)


def _drawn(dice: random.Random, often: Mapping[str, Sequence[tuple[str, float]]], fate: str) -> str:
    """One of what goes with this fate, or ""."""
    names = [name for name, _share in often.get(fate, ())]
    shares = [share for _name, share in often.get(fate, ())]
    return dice.choices([*names, ""], [*shares, 1 - sum(shares)])[0]
