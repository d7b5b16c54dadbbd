"""Surveys whose answers are counted question by question: those of everyone, anonymous ones, and those on values."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np

from analytics.datasets import heads
from analytics.datasets.intensity import courses
from formspec import DONT_KNOW, FormSpec, Item, Texts
from partnerships.models import Partnership
from surveys.records import WaveSnapshot
from surveys.selectors import forms, snapshots
from surveys.selectors import series as running

COUNTED = ("likert", "single", "multiple", "choose")
SEVERAL = ("multiple", "choose")


@dataclass(frozen=True, slots=True)
class Question:
    """`counts`: option key -> people; for a scale or a single choice nobody is in two of them.

    `most`: how many options one person may tick; None where that is not limited.
    """

    key: str
    kind: str
    label: Texts
    page: Texts
    options: tuple[tuple[str, Texts], ...]
    counts: Mapping[str, int]
    most: int | None = None

    @property
    def several(self) -> bool:
        return self.kind in SEVERAL


@dataclass(frozen=True, slots=True)
class AnswersWave:
    """`n` forms came in; `invited` 0 where anyone might answer. `in_words`: questions answered in own words."""

    key: str
    number: int
    edition: int
    opened: date
    closed: date
    published: bool
    n: int
    invited: int
    questions: tuple[Question, ...]
    in_words: int


@dataclass(frozen=True, slots=True)
class AnswersData:
    """One series with its closed waves, oldest first."""

    slug: str
    series: str
    name: Mapping[str, str]
    everyone: bool
    anonymous: bool
    waves: tuple[AnswersWave, ...]
    k: int


def counted(partnership: Partnership, *, published_only: bool = False) -> list[tuple[str, Mapping[str, str]]]:
    """(uuid, name) of each series with a closed wave (or a published one) whose answers are counted here, everyone's first.

    Where partners are asked how they work together, the figures stand on the page of that: two ways of publishing the
    same answers could be subtracted from each other.
    """
    elsewhere = {key for key, _name in courses(partnership)}
    states = ("published",) if published_only else ("closed", "published")
    found = [
        one
        for one in running.of_partnership(partnership)
        if str(one.uuid) not in elsewhere and any(wave.state in states for wave in one.waves.all())
    ]
    found.sort(key=lambda one: one.audience != "citizens")
    return [(str(one.uuid), one.name) for one in found]


def answers_data(
    partnership: Partnership, series: UUID | None = None, *, published_only: bool = False
) -> AnswersData | None:
    """The series (else the first one). None when it is not among those counted here."""
    among = [key for key, _name in counted(partnership, published_only=published_only)]
    wanted = among[:1] if series is None else [str(series)]
    if not set(wanted) & set(among):
        return None
    one = running.get(partnership, UUID(wanted[0]))
    zone = ZoneInfo(partnership.time_zone)
    waves = {str(wave.uuid): wave for wave in one.waves.select_related("version", "series")}
    published = {key for key, wave in waves.items() if wave.state == "published"}
    taken = [
        each
        for each in snapshots.for_series(partnership, one)
        if not published_only or each.wave in published
    ]
    return AnswersData(
        **heads.of_series(partnership, one),
        everyone=one.audience == "citizens",
        anonymous=one.is_anonymous,
        waves=tuple(
            _wave(each, forms.spec_of(waves[each.wave]), zone, each.wave in published) for each in taken
        ),
    )


def _wave(taken: WaveSnapshot, spec: FormSpec, zone: ZoneInfo, published: bool) -> AnswersWave:
    asked = [(page.title, item) for page in spec.pages for item in page.items]
    return AnswersWave(
        **heads.of_wave(taken, zone, published=published),
        n=taken.n,
        invited=taken.invited_total,
        questions=tuple(_question(taken, page, item) for page, item in asked if item.kind in COUNTED),
        in_words=sum(item.kind == "text" for _page, item in asked),
    )


def _question(taken: WaveSnapshot, page: Texts, item: Item) -> Question:
    options = [(choice.key, choice.text) for choice in item.choices]
    if item.dont_know:
        options.append((DONT_KNOW, {}))
    found = _of_scale(taken, item.key) if item.kind == "likert" else _of_choice(taken, item.key)
    counts = {key: found[key] for key, _text in options}
    return Question(item.key, item.kind, item.label, page, tuple(options), counts, item.most)


def _of_scale(taken: WaveSnapshot, key: str) -> Counter[str]:
    if key not in taken.items:
        return Counter()
    unknown = int(taken.dont_know[:, taken.items.index(key)].sum())
    points = enumerate(np.bincount(taken.column(key)).tolist())
    return Counter({str(point): n for point, n in points} | {DONT_KNOW: unknown})


def _of_choice(taken: WaveSnapshot, key: str) -> Counter[str]:
    return Counter(option for ticked in taken.choices.get(key, ()) for option in ticked)
