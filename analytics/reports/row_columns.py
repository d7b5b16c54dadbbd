"""The columns of row-level data: their codes, their labels, and the answers coded."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from analytics.datasets.rows import AskedWave
from analytics.measures.disclosure import rows as control
from analytics.measures.disclosure.policy import Policy
from formspec import Item, pick
from surveys.records import MISSING

ABSENT, WITHHELD, UNKNOWN, NO_ANSWER = 96, 97, 98, 99
MISSING_CODES = {ABSENT: "not_asked", WITHHELD: "withheld", UNKNOWN: "dont_know", NO_ANSWER: "no_answer"}
COVARIATES = ("level", "actor_group", "capacity", "core")
NEVER = {"text": "words", "number": "value", "date": "value", "roster": "ties"}

Codes = list[int]


@dataclass(frozen=True, slots=True)
class Column:
    """`keys`: code -> the key it stands for; `labels`: code -> words. `missing`: the codes that are no answer."""

    name: str
    label: str
    keys: Mapping[int, str] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    missing: tuple[int, ...] = ()
    construct: str = ""
    reverse: bool = False
    is_text: bool = False


BASE = (
    Column("person", "person"),
    Column("wave", "wave"),
    Column("opened", "opened", is_text=True),
)


def covariate(name: str, about: Sequence[Mapping[str, Sequence[Hashable]]]) -> Column:
    """A column of what is known of a person; codes count up in the order of the keys."""
    keys = sorted({str(value) for wave in about for value in wave[name]})
    codes = dict(enumerate(keys, start=1))
    return Column(name, name, codes, codes)


def columns_of(waves: Sequence[AskedWave], language: str) -> list[Column]:
    """One column an item, one an option where several may be ticked; the wording of the latest version."""
    found: dict[str, Column] = {}
    for wave in waves:
        for name, item in wave.items():
            if item.kind not in NEVER and item.key not in COVARIATES:
                found |= {each.name: each for each in _of_item(name, item, language)}
    return list(found.values())


def left_out(waves: Sequence[AskedWave]) -> dict[str, str]:
    """Items that stand in no row, with the code of why."""
    return {
        name: NEVER.get(item.kind, "known_by")
        for wave in waves
        for name, item in wave.items()
        if item.kind in NEVER or item.key in COVARIATES
    }


def answers_of(wave: AskedWave, cells: Sequence[Hashable], policy: Policy) -> dict[str, Codes]:
    """{column: code of each row}, with what would tell on a whole class withheld."""
    found: dict[str, Codes] = {}
    for name, item in wave.items():
        if item.key in COVARIATES:
            continue
        if item.kind == "likert":
            found[name] = _scale(wave, item)
        elif item.kind == "single":
            found[name] = _chosen(wave, item, policy)
        elif item.kind in ("multiple", "choose"):
            found |= _ticked(wave, name, item, policy)
    classes: dict[Hashable, list[int]] = {}
    for at, cell in enumerate(cells):
        classes.setdefault(cell, []).append(at)
    return {name: _guarded(codes, classes.values(), policy) for name, codes in found.items()}


def _of_item(name: str, item: Item, language: str) -> list[Column]:
    missing = tuple(MISSING_CODES)
    label = pick(item.label, language)
    words = {place: pick(each.text, language) for place, each in enumerate(item.choices, start=1)}
    keys = {place: each.key for place, each in enumerate(item.choices, start=1)}
    if item.kind in ("multiple", "choose"):
        return [
            Column(
                f"{name}__{each.key}", f"{label}: {pick(each.text, language)}", {0: "0", 1: "1"}, {}, missing
            )
            for each in item.choices
        ]
    return [Column(name, label, keys, words, missing, item.construct, item.reverse)]


def _scale(wave: AskedWave, item: Item) -> Codes:
    taken = wave.snapshot
    if item.key not in taken.items:
        return [ABSENT] * taken.n
    given, unknown = taken.column(item.key), taken.dont_know[:, taken.items.index(item.key)]
    codes: Codes = np.where(unknown, UNKNOWN, np.where(given == MISSING, NO_ANSWER, given)).tolist()
    return codes


def _chosen(wave: AskedWave, item: Item, policy: Policy) -> Codes:
    taken = wave.snapshot.choices.get(item.key)
    if taken is None:
        return [ABSENT] * wave.snapshot.n
    codes = {each.key: place for place, each in enumerate(item.choices, start=1)}
    if control.rare_option(Counter(key for ticks in taken for key in ticks if key in codes), policy=policy):
        return [WITHHELD] * wave.snapshot.n
    return [codes.get(ticks[0], NO_ANSWER) if ticks else NO_ANSWER for ticks in taken]


def _ticked(wave: AskedWave, name: str, item: Item, policy: Policy) -> dict[str, Codes]:
    taken = wave.snapshot.choices.get(item.key)
    if taken is None:
        return {}
    found = {}
    for each in item.choices:
        ticks = [NO_ANSWER if not chosen else int(each.key in chosen) for chosen in taken]
        few = control.rare_option(Counter(code for code in ticks if code != NO_ANSWER), policy=policy)
        found[f"{name}__{each.key}"] = [WITHHELD] * wave.snapshot.n if few else ticks
    return found


def _guarded(codes: Codes, classes: Iterable[Sequence[int]], policy: Policy) -> Codes:
    """The same codes, 97 for each class (its rows) in which everyone who answered said the same."""
    hidden = set()
    for rows in classes:
        said = [codes[at] for at in rows if codes[at] not in MISSING_CODES]
        if control.tells_on_all(said, len(rows), policy=policy):
            hidden.update(rows)
    return [WITHHELD if at in hidden else code for at, code in enumerate(codes)] if hidden else codes
