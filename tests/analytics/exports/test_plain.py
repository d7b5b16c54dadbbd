"""Reports as plain data."""

import json
from datetime import date

import numpy as np

from analytics.exports.plain import json_text, plain
from analytics.measures.figure import Figure


def test_figures_dates_and_numbers_become_json() -> None:
    found = plain(
        {
            "f": Figure(value=1.5, n=2, method="m"),
            "d": date(2026, 1, 2),
            "n": np.float64(2),
            "i": float("inf"),
            3: (None, True),
        }
    )
    assert found["f"]["value"] == 1.5 and found["f"]["reason"] == ""
    assert found["d"] == "2026-01-02"
    assert found["n"] == 2.0 and found["i"] is None
    assert found["3"] == [None, True]


def test_the_text_is_json() -> None:
    assert json.loads(json_text({"é": [1, "=2"]})) == {"é": [1, "=2"]}
