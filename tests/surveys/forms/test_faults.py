"""Every fault has its words."""

import inspect
import re

import pytest

from formspec import Fault, soundness, xlsform
from formspec.xlsform import CellFault, items
from surveys.forms.faults import WORDS, fault_in_words

CODES = {
    code
    for module in (soundness, xlsform.reading, xlsform.cells, items, xlsform.workbook)
    for code in re.findall(
        r'(?:Fault\([^")]*"|_fault\([^")]*"[a-z_]+", "|ValueError\("|"survey", [^"]*"[a-z_]*", "|"choices", line, [^,]*, ")([a-z_]+)"',
        inspect.getsource(module),
    )
} - {"survey", "choices"}


def test_every_code_that_is_raised_has_words() -> None:
    assert len(CODES) > 20
    assert set(WORDS) >= CODES


def test_the_words_name_what_was_found() -> None:
    fault = CellFault("survey", 4, "type", "unknown_type", {"given": "geopoint"})

    assert "geopoint" in fault_in_words(fault)
    assert "survey" in fault_in_words(CellFault("survey", 0, "", "no_sheet"))
    assert fault_in_words(Fault("x", "no_items"))
    assert fault_in_words(Fault("x", "something_new"))


@pytest.mark.parametrize("code", sorted(WORDS))
def test_no_words_stumble_over_what_is_not_given(code: str) -> None:
    given = {"given": "a", "other": 3, "why": "b"}

    assert "%(" not in fault_in_words(CellFault("survey", 1, "a", code, given))
