"""What is asked for in an address."""

from uuid import uuid4

import pytest
from django.http import Http404

from analytics.figures.asked import Asked, asked_of


def test_series_wave_and_picture_are_read_or_not_found() -> None:
    key = uuid4()
    found = asked_of({"series": str(key), "wave": "3", "figure": "time"})
    assert found == Asked(key, 3, "time")
    assert found.query == f"series={key}&wave=3"
    assert asked_of({}) == Asked() and Asked().query == ""


@pytest.mark.parametrize("wrong", [{"series": "nonsense"}, {"wave": "x"}, {"wave": "²"}])
def test_nonsense_is_not_found(wrong: dict[str, str]) -> None:
    with pytest.raises(Http404):
        asked_of(wrong)
