import pytest

from feedback.workflow import doorway


@pytest.mark.parametrize(("seconds", "counts"), [(30.0, 1), (2.0, 1), (0.4, 4), (-5.0, 4), (None, 4)])
def test_who_is_faster_than_anybody_types_counts_more(seconds: float | None, counts: int) -> None:
    assert doorway.weight(seconds) == counts


@pytest.mark.parametrize(
    ("source", "city", "level"),
    [(1, 1, "calm"), (60, 400, "calm"), (61, 70, "busy"), (1, 401, "storm"), (900, 900, "storm")],
)
def test_a_reading_room_stays_calm(source: int, city: int, level: str) -> None:
    assert doorway.level(source, city) == level
