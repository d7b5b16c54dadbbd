"""What may stand in a row, and whose rows may be linked."""

from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.disclosure import rows
from analytics.measures.disclosure.policy import Policy

K5 = Policy(k=5)


def test_levels_are_put_together_only_as_far_as_needed() -> None:
    fine = ["strategic"] * 6 + ["operational"] * 6 + ["project"] * 9
    assert rows.level_names([fine], policy=K5) == {
        "strategic": "strategic",
        "operational": "operational",
        "project": "project",
    }
    small = [*fine, "expert", "expert"]
    assert rows.level_names([fine, small], policy=K5)["project"] == "lower"
    assert rows.level_names([fine, small], policy=K5)["strategic"] == "strategic"
    assert rows.level_names([["strategic"] * 3 + ["project"] * 9], policy=K5) is None


def test_a_column_that_singles_out_is_left_out_in_every_wave() -> None:
    first = {"level": ["a"] * 10, "group": ["x"] * 5 + ["y"] * 5}
    second = {"level": ["a"] * 10, "group": ["x"] * 8 + ["y"] * 2}
    assert rows.kept_columns([first], ["level", "group"], policy=K5) == ("level", "group")
    assert rows.kept_columns([first, second], ["level", "group"], policy=K5) == ("level",)


def test_two_columns_may_each_be_safe_and_together_not() -> None:
    wave = {"a": [1] * 5 + [2] * 5, "b": [1, 1, 2, 2, 2, 1, 1, 1, 2, 2]}
    assert rows.kept_columns([wave], ["a", "b"], policy=K5) == ("a",)


def test_a_rare_path_is_not_linked() -> None:
    paths = {f"s{n}": ("x", "x") for n in range(12)} | {f"r{n}": ("x", None) for n in range(5)}
    assert rows.linked(paths, policy=K5) == {f"s{n}" for n in range(12)}


def test_the_few_left_alone_take_a_shared_path_with_them() -> None:
    paths = {f"s{n}": ("x", "x") for n in range(6)} | {f"t{n}": ("x", "x", "y")[:2] for n in range(6, 12)}
    assert len(rows.linked(paths, policy=K5)) == 12
    paths["mover"] = ("x", "y")
    assert rows.linked(paths, policy=K5) == frozenset()


CELLS = st.sampled_from(["x", "y", None])


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=60))
def test_nobody_stands_out_by_being_linked_or_by_being_alone(found: list[tuple]) -> None:
    paths = {n: path for n, path in enumerate(found) if any(path)}
    together = rows.linked(paths, policy=K5)
    for who in together:
        assert sum(paths[other] == paths[who] for other in together) >= K5.k
    if not together:
        return
    for at in range(3):
        for cell in ("x", "y"):
            alone = sum(paths[who][at] == cell for who in paths if who not in together)
            beside = any(paths[who][at] == cell for who in together)
            assert not beside or alone == 0 or alone >= K5.k


def test_a_class_of_one_voice_tells_on_all_unless_it_is_large() -> None:
    assert rows.tells_on_all([3, 3, 3], 6, policy=K5)
    assert not rows.tells_on_all([3, 3, 2], 6, policy=K5)
    assert not rows.tells_on_all([3] * 15, 15, policy=K5)
    assert not rows.tells_on_all([], 6, policy=K5)


def test_an_option_few_chose() -> None:
    assert rows.rare_option({"a": 9, "b": 2}, policy=K5)
    assert not rows.rare_option({"a": 9, "b": 0, "c": 5}, policy=K5)
