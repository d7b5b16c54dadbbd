"""From wave to wave: paired only when disclosure control allows it beside the means."""

import numpy as np

from analytics.measures.disclosure.policy import Policy
from analytics.reports.movement import NOT_COMPARABLE, TOO_FEW_MOVED, Line, matrix, moves, standing_out

POLICY = Policy(k=7)
BEFORE = {f"p{at}": 50.0 + at % 5 for at in range(20)}


def line(*waves: dict[str, float], asked: tuple[str, ...] = ()) -> Line:
    items = [(each,) for each in asked] or [("a",)] * len(waves)
    return Line("trust", tuple(range(1, len(waves) + 1)), waves, tuple(items))


def changed(people: dict[str, float], by: float) -> dict[str, float]:
    return {person: score + by + at % 3 for at, (person, score) in enumerate(people.items())}


def test_the_same_people_give_a_paired_change_and_what_would_be_found() -> None:
    moved = moves(line(BEFORE, changed(BEFORE, 9.0)), policy=POLICY)[2]
    assert moved.since == 1
    assert moved.stayers.n == 20
    assert moved.stayers.value is not None and moved.model.value is not None
    np.testing.assert_allclose(moved.stayers.value, moved.model.value, atol=0.2)
    assert moved.smallest is not None and moved.smallest > 0


def test_one_newcomer_hides_the_stayers_but_not_the_model() -> None:
    moved = moves(line(BEFORE, {**changed(BEFORE, 9.0), "new": 31.0}), policy=POLICY)[2]
    assert moved.stayers.value is None
    assert moved.stayers.reason == TOO_FEW_MOVED
    assert moved.newcomers.value is None
    assert moved.model.value is not None


def test_seven_newcomers_may_be_told_apart() -> None:
    joined = {f"new{at}": 30.0 + at for at in range(7)}
    moved = moves(line(BEFORE, {**changed(BEFORE, 9.0), **joined}), policy=POLICY)[2]
    assert moved.stayers.n == 20
    assert moved.newcomers.n == 7
    assert moved.leavers.n == 0


def test_other_questions_are_not_compared() -> None:
    moved = moves(line(BEFORE, changed(BEFORE, 9.0), asked=("a", "b")), policy=POLICY)[2]
    assert moved.model.reason == moved.stayers.reason == NOT_COMPARABLE


def test_the_family_of_three_is_adjusted() -> None:
    models = {
        name: moves(line(BEFORE, changed(BEFORE, by)), policy=POLICY)[2].model
        for name, by in (("a", 9.0), ("b", -1.0), ("c", -1.0))
    }
    p = standing_out(models)
    assert p["a"] < 0.001
    assert p["b"] > 0.2
    assert standing_out({}) == {}


def test_the_matrix_has_a_row_a_person() -> None:
    table = matrix([{"a": 1.0}, {"a": 2.0, "b": 3.0}])
    assert table.shape == (2, 2)
    assert np.isnan(table[1, 0])
