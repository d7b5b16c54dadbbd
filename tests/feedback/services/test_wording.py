import pytest

from feedback.services import wording
from foundation.errors import Refused
from foundation.records import Contact


def test_what_no_database_keeps_goes_and_the_rest_stays() -> None:
    assert wording.storable(" a\x00b\r\nc\rd \ud83d 🚲 ") == "ab\nc\nd ? 🚲"


def test_a_line_is_one_line() -> None:
    assert wording.short(" a \n b ", 10) == "a b"
    with pytest.raises(Refused):
        wording.short("x" * 11, 10)


@pytest.mark.parametrize("code", ["", "x", "english language", "n!"])
def test_what_is_no_language_is_refused(code: str) -> None:
    with pytest.raises(Refused):
        wording.language(code)


@pytest.mark.parametrize(
    ("way", "contact"),
    [
        ("email", Contact(email="a@b.org")),
        ("letter", Contact(address="Street 1")),
        ("phone", Contact(phone="1")),
        ("code", None),
    ],
)
def test_each_way_needs_its_own(way: str, contact: Contact | None) -> None:
    assert wording.reachable(way, contact) == (contact or Contact())
    if contact:
        with pytest.raises(Refused):
            wording.reachable(way, Contact(name="Anna"))
