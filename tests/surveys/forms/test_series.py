"""The form that sets up a series."""

from datetime import UTC, datetime

import pytest

from foundation import clock
from surveys.forms.series import ReasonForm, SeriesForm, rule_in_words
from surveys.services import library
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def form(**changed: str) -> SeriesForm:
    here = people.partnership()
    instrument = library.install(by=people.setter(), partnership=here).instrument
    given = {
        "name": "Working together",
        "instrument": str(instrument.pk),
        "rule": "FREQ=YEARLY",
        "first_day": "2026-07-01",
        "window_days": "21",
        "mode": "confidential",
    }
    return SeriesForm({**given, **changed}, partnership=here, instruments=[instrument])


def test_the_first_opening_is_at_nine_in_the_partnerships_time() -> None:
    with clock.at(datetime(2026, 6, 1, tzinfo=UTC)):
        made = form()
        assert made.is_valid(), made.errors

    facts = made.facts("nl")
    assert facts["first_opening"].astimezone(UTC) == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert facts["name"] == {"nl": "Working together"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_day", "2026-05-31"),
        ("rule", "FREQ=DAILY"),
        ("window_days", "1"),
        ("levels", "boss"),
        ("instrument", "0"),
    ],
)
def test_what_cannot_be_is_refused(field: str, value: str) -> None:
    with clock.at(datetime(2026, 6, 1, tzinfo=UTC)):
        made = form(**{field: value})

        assert list(made.errors) == [field]


def test_a_reason_is_needed() -> None:
    assert not ReasonForm({"reason": "  "}).is_valid()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=MONTHLY;INTERVAL=3", "Every three months"),
        ("FREQ=WEEKLY;INTERVAL=13", "Every 13 weeks"),
        ("FREQ=MONTHLY", "Every month"),
        ("FREQ=YEARLY;COUNT=1", "Once"),
        ("FREQ=MONTHLY;BYDAY=1MO", ""),
    ],
)
def test_a_rule_is_said_in_words(rule: str, words: str) -> None:
    assert rule_in_words(rule) == words
