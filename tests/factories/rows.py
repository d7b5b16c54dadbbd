"""Closed waves with questions that stand for them, for row-level files."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np

from analytics.datasets.rows import AskedSeries, AskedWave, column_names
from formspec import Choice, FormSpec, Item, Page
from surveys.records import WaveSnapshot
from tests.factories import insight

SERIES = UUID("018f0000-0000-7000-8000-000000000001")
ANCHORS = tuple(Choice(str(n), {"en": f"Anchor {n}", "nl": f"Anker {n}"}) for n in range(1, 6))
EXTRA: tuple[Item, ...] = (
    Item(
        "vignette",
        "single",
        {"en": "Which is you?"},
        choices=(Choice("a", {"en": "A"}), Choice("b", {"en": "B"})),
    ),
    Item(
        "values",
        "choose",
        {"en": "Which matter?"},
        choices=(Choice("p", {"en": "P"}), Choice("q", {"en": "Q"})),
    ),
    Item("capacity", "single", {"en": "How?"}, choices=(Choice("paid", {"en": "Paid"}),)),
    Item("remark", "text", {"en": "Anything else?"}),
    Item("age", "number", {"en": "Age"}),
)


def form(version: int = 1) -> FormSpec:
    """A scale item for each of insight's, and one of each other kind."""
    scales = tuple(
        Item(
            key,
            "likert",
            {"en": f"Item {key}", "nl": f"Vraag {key}"},
            choices=ANCHORS,
            dont_know=True,
            construct=construct,
        )
        for key, construct in zip(
            (*insight.ITEMS, *insight.BESIDE), (*insight.CONSTRUCTS, *[""] * len(insight.BESIDE)), strict=True
        )
    )
    page = Page("all", {"en": "All"}, (*scales, *EXTRA))
    return FormSpec("core_3c", version, {"en": "Core"}, ("en", "nl"), (page,))


def asked_wave(number: int = 1, **plan: Any) -> AskedWave:
    taken = answered(insight.snapshot(number, **plan))
    return AskedWave(
        number=number,
        opened=date(2024, number, 1),
        published=True,
        version=1,
        snapshot=taken,
        form=form(),
        names=column_names({1: ((), form())})[1],
    )


def answered(taken: WaveSnapshot) -> WaveSnapshot:
    """With answers to the extra items, as many of each option as of the other."""
    n = taken.n
    half = [("a",) if at % 2 else ("b",) for at in range(n)]
    ticks = [("p", "q") if at % 2 else ("p",) for at in range(n)]
    matrix, unknown = taken.matrix.copy(), taken.dont_know.copy()
    matrix[0, 0], unknown[0, 0] = 255, True
    matrix[1, 0] = 255
    return replace(
        taken,
        matrix=matrix,
        dont_know=unknown,
        choices={"vignette": tuple(half), "values": tuple(ticks), "capacity": (("paid",),) * n},
        texts={"remark": ("My name is Noor",) * n, "age": ("41",) * n},
    )


def asked(waves: Sequence[AskedWave] | None = None, *, k: int = 7, mode: str = "confidential") -> AskedSeries:
    name: Mapping[str, str] = {"en": "Working together", "nl": "Samenwerken"}
    taken = waves if waves is not None else [asked_wave(n) for n in (1, 2)]
    return AskedSeries("city", SERIES, name, "core_3c", mode, tuple(taken), k)


def constant(taken: WaveSnapshot, level: str, item: str, value: int) -> WaveSnapshot:
    """Everybody on a level gave the same answer to an item."""
    matrix = taken.matrix.copy()
    matrix[np.array(taken.level) == level, taken.items.index(item)] = value
    return replace(taken, matrix=matrix)
