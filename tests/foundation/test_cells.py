"""No cell starts a formula."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundation.cells import STARTS, csv_text, safe


@pytest.mark.parametrize("start", STARTS)
def test_a_cell_that_would_start_a_formula_gets_an_apostrophe(start: str) -> None:
    assert str(safe(f"{start}1+1")).startswith("'")
    assert str(safe(f"  {start}1+1")).startswith("'")


def test_numbers_stay_numbers_and_none_is_empty() -> None:
    assert safe(-3.5) == -3.5
    assert safe(None) == ""
    assert safe("plain") == "plain"


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_what_is_read_back_starts_no_formula(texts: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(texts, [texts]), newline="")))
    assert not [cell for row in rows for cell in row if cell.startswith(STARTS)]
