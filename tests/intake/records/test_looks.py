from uuid import UUID, uuid4

from intake.records import looks


def test_the_same_sheets_fall_into_a_share_and_a_larger_one_holds_the_smaller():
    sheets = [uuid4() for _ in range(2000)]
    ten = {one for one in sheets if looks.falls(one, 10)}

    assert 130 < len(ten) < 270
    assert ten == {one for one in sheets if looks.falls(one, 10)}
    assert ten <= {one for one in sheets if looks.falls(one, 30)}
    assert not any(looks.falls(one, 0) for one in sheets) and all(looks.falls(one, 100) for one in sheets)
    assert looks.falls(UUID(int=0), 100)


def test_case_and_spacing_of_words_do_not_differ_and_lines_of_a_roster_do():
    one = {"why": "The stand is empty!", "ties": {"a": 1, "b": 2}, "values": ["x", "y"], "left": 3}
    other = {"why": "the  stand is empty", "ties": {"a": 1, "b": 3}, "values": ["x"]}

    assert looks.differing(one, other) == ["ties__b", "values", "left"]
    assert looks.compared([one, other]) == 5
    assert looks.differing({"why": "!"}, {"why": "?"}) == ["why"]


def test_what_a_sheet_waits_for():
    same, other = {"a": 1}, {"a": 2}

    assert looks.stage([same], twice=False) == "decided"
    assert looks.stage([same], twice=True) == "second"
    assert looks.stage([same, same], twice=True) == "decided"
    assert looks.stage([same, other], twice=True) == "third"
    assert looks.stage([same, other, other], twice=True) == "decided"


def test_who_was_wrong_is_said_by_what_stands():
    one, other = {"a": 1, "b": 2}, {"a": 2, "b": 2}

    assert looks.counted([one]) == [(0, 0)]
    assert looks.counted([one, one]) == [(2, 0), (2, 0)]
    assert looks.counted([one, other, other]) == [(2, 1), (2, 0), (0, 0)]
    assert looks.Rate("Ann", 2, 40, 1).percent == 2.5 and looks.Rate("Ann", 2, 0, 0).percent is None
