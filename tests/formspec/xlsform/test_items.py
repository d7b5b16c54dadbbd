"""One row of the survey sheet, one item."""

from formspec.spec import Choice
from formspec.xlsform.items import bare_item, roster_item, with_checks

LISTS = {"points": (Choice("0", {"en": "None"}), Choice("1", {"en": "Some"}), Choice("dk", {"en": "?"}))}


def test_a_scale_is_a_select_that_looks_like_one() -> None:
    row = {"type": "select_one points", "name": "a", "label": "A?", "appearance": "likert"}
    item, wrong, _row = bare_item(2, row, LISTS, "en")

    assert wrong == []
    assert item is not None
    assert (item.kind, item.dont_know, [choice.key for choice in item.choices]) == (
        "likert",
        True,
        ["0", "1"],
    )


def test_a_select_with_a_bound_is_choose_up_to_n() -> None:
    row = {
        "type": "select_multiple points",
        "name": "a",
        "label": "A?",
        "constraint": "count-selected(.) <= 1",
    }
    item, _wrong, _row = bare_item(2, row, LISTS, "en")
    assert item is not None
    item, wrong = with_checks(2, item, row, {})

    assert (item.kind, item.most, wrong) == ("choose", 1, [])


def test_decimals() -> None:
    for kind, more, decimals in (
        ("integer", {}, 0),
        ("decimal", {}, 2),
        ("decimal", {"tandem_decimals": "1"}, 1),
    ):
        item, _wrong, _row = bare_item(2, {"type": kind, "name": "a", "label": "A?", **more}, {}, "en")
        assert item is not None
        assert item.decimals == decimals


def test_a_roster_has_rows_of_its_own_or_a_source() -> None:
    group = {"name": "who", "label": "Who?", "tandem_roster": "rows"}
    rows = [(3, {"type": "select_one points", "name": "who__ann", "label": "Ann"})]
    own, wrong, _row = roster_item(2, group, rows, LISTS, "en")
    filled, _wrong, _row = roster_item(2, {**group, "tandem_roster": "body"}, rows, LISTS, "en")

    assert wrong == []
    assert own is not None
    assert own.rows == (Choice("ann", {"en": "Ann"}),)
    assert filled is not None
    assert (filled.rows, filled.rows_from) == ((), "body")
