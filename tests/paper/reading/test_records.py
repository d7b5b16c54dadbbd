from dataclasses import FrozenInstanceError

import pytest

from paper.reading.records import Answer, PageReading


def test_a_reading_is_a_value():
    reading = PageReading("a.pdf", 2, "read", answers=(Answer("kind", "read", 0.9, ("idea",)),))

    assert reading == PageReading("a.pdf", 2, "read", answers=(Answer("kind", "read", 0.9, ("idea",)),))
    with pytest.raises(FrozenInstanceError):
        reading.verdict = "blank"
