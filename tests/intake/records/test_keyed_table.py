from formspec import Choice, FormSpec, Item, Page
from intake.records import keyed_table

OPTIONS = (Choice("x", {}), Choice("y", {}, other=True))
SPEC = FormSpec(
    "f",
    1,
    {},
    ("en",),
    (Page("p", {}, (Item("a", "single", {}, choices=OPTIONS), Item("b", "multiple", {}, choices=OPTIONS))),),
)


def test_a_row_is_what_a_web_form_would_send():
    cells = {"Form number": " 7K3M ", "a": "y", "a__other": "words", "b": "x | y", "left": ""}

    assert keyed_table.columns(SPEC) == ["form_number", "a", "a__other", "b", "b__other"]
    assert keyed_table.number(cells) == "7K3M" and keyed_table.number({"a": "1"}) == ""
    assert keyed_table.raw(SPEC, cells) == {"a": "y", "a__other": "words", "b": ["x", "y"]}
    assert keyed_table.strangers(SPEC, cells) == [] and keyed_table.strangers(SPEC, {"z": "1"}) == ["z"]
