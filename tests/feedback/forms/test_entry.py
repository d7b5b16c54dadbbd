import pytest

from feedback.forms.entry import EntryForm
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_it_begins_with_today_the_citys_language_and_the_last_channel() -> None:
    form = EntryForm(feedback.place(), channel="counter")
    assert (form.initial["channel"], form.initial["language"]) == ("counter", "nl")
    assert EntryForm(feedback.place(), channel="web").initial["channel"] == "phone"


def test_a_signal_needs_no_words() -> None:
    assert not EntryForm(feedback.place(), {"channel": "signal"}).fields["text"].required
