from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feedback.workflow.drawing import EDGE, LINE, WIDTH, Spot, drawn

BRUGGE = (
    Spot("1", "Station", 51.1972, 3.2175, 4),
    Spot("2", "Market", 51.2089, 3.2242),
    Spot("3", "Quay", 51.2101, 3.2310, 100),
)


def test_north_is_up_and_east_is_right() -> None:
    marks = {mark.spot.name: mark for mark in drawn(BRUGGE).marks}
    assert marks["Quay"].y < marks["Market"].y < marks["Station"].y
    assert marks["Station"].x < marks["Market"].x < marks["Quay"].x
    assert marks["Quay"].radius > marks["Station"].radius > marks["Market"].radius


def test_nothing_and_one_place_are_drawn_too() -> None:
    assert drawn(()).marks == ()
    alone = drawn(BRUGGE[:1])
    assert alone.marks[0].x == WIDTH // 2 and 0 < alone.marks[0].y < alone.height


SPOTS = st.lists(
    st.tuples(st.floats(-80, 80), st.floats(-170, 170), st.integers(0, 10_000)), min_size=1, max_size=40
)


@given(SPOTS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_place_lies_inside_and_no_name_on_another(found: list[tuple[float, float, int]]) -> None:
    drawing = drawn([Spot(str(n), str(n), *one) for n, one in enumerate(found)])
    for mark in drawing.marks:
        assert EDGE <= mark.x <= drawing.width - EDGE and EDGE / 2 <= mark.y <= drawing.height
        assert mark.text_y <= drawing.height
    for side in (True, False):
        lines = [mark.text_y for mark in drawing.marks if mark.leftward is side]
        assert all(below - above >= LINE for above, below in pairwise(lines))


def test_a_long_name_stands_where_there_is_room_for_it() -> None:
    west = Spot("1", "A very long name of a place in the west", 51.2, 3.0)
    marks = {mark.spot.key: mark for mark in drawn((west, Spot("2", "East", 51.2, 3.1))).marks}
    assert not marks["1"].leftward and not marks["2"].leftward
