from paper.generator import people
from paper.generator.people import Habits
from tests.paper.reading.scanned import layout, rng


def test_what_is_meant_is_known():
    filled = people.fill_in(layout(), rng(1), Habits(skips=0, writes=1))

    asked = {question.key: question for question in layout().questions}
    ticked = {key for key, question in asked.items() if question.kind != "writing"}
    assert set(filled.meant) == ticked
    assert all(len(options) == 1 for key, options in filled.meant.items() if asked[key].kind == "one")
    assert all(1 <= len(filled.meant[key]) <= 2 for key in ("three",))
    assert filled.written == set(asked) - ticked


def test_who_skips_everything_means_nothing():
    filled = people.fill_in(layout(), rng(1), Habits(skips=1, writes=0, slips=0))

    assert set(filled.meant.values()) == {()}
    assert not any(filled.strokes.values())


def test_taking_back_leaves_a_black_box_and_another_mark():
    filled = people.fill_in(
        layout(), rng(1), Habits(skips=0, writes=0, slips=0, takes_back=1, styles=(("tick", 1.0),))
    )

    assert filled.corrected == set(filled.meant)


def test_the_same_state_gives_the_same_copy():
    one, two = (people.fill_in(layout(), rng(5)) for _ in range(2))

    assert one.meant == two.meant and one.written == two.written
