"""What is put together from a mold is the mail that the templates would give, whoever reads it."""

from email import message_from_bytes, policy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from delivery import mailing, molds
from delivery.models import Message
from delivery.records import Private
from foundation.ids import uuid7
from foundation.localised import Localised
from partnerships.models import Partnership

CITY = Partnership(name=Localised({"en": "Bikes of Zoë"}), languages=["en"], is_sample=True)
LINK, STOP = "https://city.test/m/abc/", "https://city.test/m/messages/xyz/"
SAME = ["You are asked as a member of: Fahrräder & Wege.", "It takes <five> minutes."]


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(molds, "_known", molds.OrderedDict())


def message(greeting: str = "Dear Anna,", /, **fields: Any) -> Message:
    given = {"language": "en", "subject": "Survey: Fahrräder", "paragraphs": [greeting, *SAME], **fields}
    uuid = uuid7()
    return Message(uuid=uuid, partnership=CITY, message_id=f"<{uuid}@city.test>", **given)


def parts(made: Any) -> tuple[Any, ...]:
    """Headers but the date, and what each part says."""
    read = message_from_bytes(made.message().as_bytes(linesep="\r\n"), policy=policy.default)
    headers = {name.lower(): str(value) for name, value in read.items() if name.lower() != "date"}
    headers.pop("content-type")  # its boundary is drawn anew
    return headers, read["date"] is not None, [part.get_content() for part in read.iter_parts()]


def twice(one: Message, to: str, private: Private) -> tuple[Any, Any]:
    """From the mold, and from the templates."""
    for _ in range(2):
        mailing.email(message("Dear Bo,"), to="bo@city.test", private=private)
        mailing.email(message("Dear Zoë,"), to="bo@city.test", private=private)
    return mailing.email(one, to=to, private=private), mailing.write(one, to, private)


def test_the_second_of_its_kind_makes_a_mold_and_the_third_comes_from_it() -> None:
    kinds = [
        type(mailing.email(message(f"Dear {name},"), to="a@city.test", private=Private(link=LINK)))
        for name in ("Ann", "Bo", "Cy")
    ]
    assert kinds == [molds.EmailMultiAlternatives, molds.Molded, molds.Molded]


@given(
    greeting=some.text(min_size=1, max_size=60),
    to=some.sampled_from(["a.b+c@city.test", "zoë@city.test", "x@münchen.test"]),
    private=some.sampled_from(
        [
            Private(),
            Private(link=LINK),
            Private(link=LINK, stop_link=STOP),
            Private(link=LINK, code="AB12-<CD>"),
        ]
    ),
)
def test_it_is_the_same_mail(greeting: str, to: str, private: Private) -> None:
    ours, theirs = twice(message(greeting), to, private)
    assert parts(ours) == parts(theirs)
    assert (ours.body, ours.alternatives, ours.to) == (theirs.body, theirs.alternatives, theirs.to)
    assert (ours.from_email, ours.subject) == (theirs.from_email, theirs.subject)


@pytest.mark.parametrize(
    "greeting", ["", " Dear Anna, ", "Dear\r\nBcc: x@y.test", "é" * 600, "<" * 400, "Dear \ud800,"]
)
def test_what_would_be_encoded_otherwise_is_written_as_ever(greeting: str) -> None:
    private = Private(link=LINK)
    for _ in range(3):
        made = mailing.email(message(greeting), to="a@city.test", private=private)
    assert not isinstance(made, molds.Molded)


def test_long_words_of_all_are_written_as_ever() -> None:
    long = {"paragraphs": ["Dear Anna,", "word " * 400]}
    made = [mailing.email(message(**long), to="a@city.test", private=Private(link=LINK)) for _ in range(3)]
    assert not any(isinstance(one, molds.Molded) for one in made)


def test_readers_do_not_get_each_others_words() -> None:
    ours, _theirs = twice(message("Dear Cy,"), "cy@city.test", Private(link=LINK + "cy/", stop_link=STOP))
    whole = ours.message().as_bytes().decode()
    assert "Dear Cy," in whole and LINK + "cy/" in whole
    assert "Bo" not in whole and "bo@city.test" not in whole and molds._salt not in whole


def test_no_more_kinds_are_kept_than_needed() -> None:
    for number in range(molds.MOST + 10):
        mailing.email(message(subject=f"Number {number}"), to="a@city.test", private=Private())
    assert len(molds._known) == molds.MOST


def test_a_partnership_that_takes_another_name_is_named_so_in_the_next_mail() -> None:
    for _ in range(3):
        mailing.email(message(), to="a@city.test", private=Private())
    renamed = message()
    renamed.partnership = Partnership(name=Localised({"en": "Bikes of Bo"}), languages=["en"], is_sample=True)

    assert "Bikes of Bo" in mailing.email(renamed, to="a@city.test", private=Private()).from_email
