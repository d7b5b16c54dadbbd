"""A snapshot's columns."""

from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from surveys.records import MISSING, Invited, Rate, WaveSnapshot


def snapshot(**fields: Any) -> WaveSnapshot:
    values: dict[str, Any] = {
        "series": "s",
        "wave": "w",
        "number": 1,
        "edition": 1,
        "instrument": "core_3c",
        "version": 1,
        "opened": datetime(2026, 1, 12, tzinfo=UTC),
        "closed": datetime(2026, 2, 2, tzinfo=UTC),
        "items": ("a", "b"),
        "constructs": ("trust", ""),
        "matrix": np.array([[1, 5], [MISSING, 2]], dtype=np.uint8),
        "dont_know": np.array([[False, False], [True, False]]),
        "level": ("strategic", "project"),
        "body": ("x", "y"),
        "capacity": ("paid", "volunteer"),
        "core": (True, False),
        "actor_group": ("city", "private"),
        "pseudonym": ("p", "q"),
        "invited": (Invited("x", "strategic", 3), Invited("y", "project", 4)),
        "texts": {"why": ("", "Ĳssel")},
        "choices": {"which": (("a", "b"), ())},
    }
    return WaveSnapshot(**{**values, **fields})


def test_it_counts_answers_and_invited() -> None:
    one = snapshot()

    assert (one.n, one.invited_total, one.invited_on("strategic"), one.invited_on("expert")) == (2, 7, 3, 0)


def test_an_item_is_a_column_and_a_construct_several() -> None:
    one = snapshot()

    assert one.column("b").tolist() == [5, 2]
    assert one.of_construct("trust").tolist() == [[1], [MISSING]]
    assert one.of_construct("commitment").shape == (2, 0)


def test_an_item_the_wave_did_not_ask_is_named() -> None:
    with pytest.raises(KeyError, match="removed"):
        snapshot().column("removed")


def test_a_rate_of_nobody_is_not_zero() -> None:
    assert Rate("a", "A", 0, 0).share is None
    assert Rate("a", "A", 1, 4).share == 0.25
