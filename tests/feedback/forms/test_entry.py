import pytest

from feedback.forms.entry import EntryForm
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_it_begins_with_today_and_the_last_channel() -> None:
    form = EntryForm(feedback.place(), channel="counter")
    assert form.initial["channel"] == "counter"
    assert EntryForm(feedback.place(), channel="web").initial["channel"] == "phone"


def test_a_signal_needs_no_words() -> None:
    assert not EntryForm(feedback.place(), {"channel": "signal"}).fields["text"].required


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [
        ("Le vélo est cassé depuis trois jours", "", "fr"),
        ("Le vélo est cassé depuis trois jours", "nl", "nl"),
        ("vol", "", "nl"),
    ],
)
def test_the_language_left_empty_is_told_from_the_words(text: str, given: str, language: str) -> None:
    form = EntryForm(feedback.place(languages=["nl"]), {"text": text, "language": given})
    form.is_valid()
    assert form.cleaned_data["language"] == language
