import uuid
from datetime import date

import pytest

from feedback.records import Key, Receipt


def test_a_page_key_goes_into_an_address_and_back() -> None:
    key = Key(date(2026, 3, 2), uuid.UUID(int=17))
    assert str(key) == f"2026-03-02.{17:032x}" and Key.read(str(key)) == key


@pytest.mark.parametrize("text", ["", "x", "2026-03-02", f"2026-13-02.{1:032x}", "2026-03-02.17"])
def test_what_is_no_key_is_none(text: str) -> None:
    assert Key.read(text) is None


def test_a_receipt_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Receipt("1", "2", uuid.UUID(int=1)).number = "3"  # type: ignore[misc]
