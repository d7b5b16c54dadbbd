"""Forms as frozen data: one spec for the web page, the paper sheet and the XLSForm. Pure: no framework."""

from formspec.asking import asked_on_page, pages_asked
from formspec.checking import Checked, validate
from formspec.comparison import Changed, Comparison, compare
from formspec.completeness import missing_texts, share_complete
from formspec.conditions import named, relevant
from formspec.reading import Problem, Raw, Value
from formspec.soundness import Fault, faults
from formspec.spec import (
    DONT_KNOW,
    KINDS,
    ROWS_FROM,
    Choice,
    FormSpec,
    Item,
    Kind,
    Page,
    Texts,
    pick,
    with_rows,
)
from formspec.stored import from_json, to_json
from formspec.timing import Estimate, estimate

__all__ = [
    "DONT_KNOW",
    "KINDS",
    "ROWS_FROM",
    "Changed",
    "Checked",
    "Choice",
    "Comparison",
    "Estimate",
    "Fault",
    "FormSpec",
    "Item",
    "Kind",
    "Page",
    "Problem",
    "Raw",
    "Texts",
    "Value",
    "asked_on_page",
    "compare",
    "estimate",
    "faults",
    "from_json",
    "missing_texts",
    "named",
    "pages_asked",
    "pick",
    "relevant",
    "share_complete",
    "to_json",
    "validate",
    "with_rows",
]
