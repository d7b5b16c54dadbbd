from itertools import pairwise

import pytest

from partnerships import tree
from partnerships.records import Node


def node(key, level, parent="", **fields):
    return Node(key, fields.pop("name", key), level, parent, **fields)


ANTWERP = [
    node("steering", "strategic"),
    node("operations", "operational", "steering", decides=False),
    node("data", "expert", "operations", decides=False),
    node("bikes", "project", "operations"),
    node("light", "project", "operations"),
]
DARMSTADT = [
    node("council", "strategic"),
    node("executive", "operational", "council", company="GmbH"),
    node("departments", "operational", "executive", company="GmbH"),
    *[node(f"project {n}", "project", "departments") for n in range(32)],
    node("ethics", "expert", "executive"),
]


def test_levels_are_bands_from_top_to_bottom():
    bands = tree.layout(ANTWERP).bands
    assert [band.level for band in bands] == ["strategic", "operational", "expert", "project"]
    assert all(upper.y + upper.height == lower.y for upper, lower in pairwise(bands))


@pytest.mark.parametrize("nodes", [ANTWERP, DARMSTADT])
def test_no_box_meets_another_and_all_lie_in_their_band(nodes):
    drawing = tree.layout(nodes)
    height = drawing.box_height
    bands = {band.level: band for band in drawing.bands}
    for box in drawing.boxes:
        band = bands[box.node.level]
        assert band.y <= box.y <= box.y + height <= band.y + band.height
        assert 0 <= box.x <= box.x + tree.BOX <= drawing.width
    for one in drawing.boxes:
        others = [box for box in drawing.boxes if box is not one]
        assert not any(abs(one.x - box.x) < tree.BOX and abs(one.y - box.y) < height for box in others)


def test_inside_a_level_a_body_stands_below_the_one_it_reports_to():
    places = {box.node.key: box.y for box in tree.layout(DARMSTADT).boxes}
    assert places["executive"] < places["departments"] < places["project 0"]


def test_a_parent_stands_in_the_middle_of_its_children():
    middle = {box.node.key: box.middle for box in tree.layout(ANTWERP).boxes}
    assert middle["operations"] == (middle["data"] + middle["light"]) / 2


def test_every_body_but_the_top_has_a_line():
    assert len(tree.layout(DARMSTADT).paths) == len(DARMSTADT) - 1


def test_a_long_name_is_broken_into_lines():
    long = node("a", "strategic", name="Interdepartmental steering committee for mobility and energy")
    (box,) = tree.layout([long]).boxes
    assert len(box.name) == 3
    assert all(len(line.text) <= tree.SIGNS for line in box.name)


def test_a_parent_that_is_not_shown_counts_as_none():
    assert tree.layout([node("a", "project", "gone")]).paths == ()
    assert tree.nested([node("a", "project", "gone")])[0].node.key == "a"


def test_nothing_gives_an_empty_drawing():
    assert tree.layout([]).boxes == ()


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="unknown level 'top'"):
        tree.layout([node("a", "top")])
    with pytest.raises(ValueError, match="circle"):
        tree.layout([node("a", "project", "b"), node("b", "project", "a")])


def test_the_list_holds_the_same_tree():
    (top,) = tree.nested(ANTWERP)
    (operations,) = top.below
    assert [branch.node.key for branch in operations.below] == ["data", "bikes", "light"]
