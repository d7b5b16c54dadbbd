"""The instruments that ship: sound, complete in four languages, within five minutes, in plain words."""

import pytest

from formspec import estimate
from surveys.instruments import library

VIRTUES = (
    "trust",
    "honest",
    "loyal",
    "vertrouwen",
    "eerlijk",
    "vertrauen",
    "ehrlich",
    "confiance",
    "honnête",
)
LONGEST_SENTENCE = 24  # words


@pytest.mark.parametrize("key", library.keys())
def test_it_is_whole_in_four_languages(key: str) -> None:
    assert library.shipped(key).spec.languages == ("en", "nl", "de", "fr")


@pytest.mark.parametrize("key", library.keys())
@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_it_keeps_the_five_minutes_with_the_words_on_privacy(key: str, language: str) -> None:
    assert estimate(library.shipped(key).spec, language=language, also_read="word " * 140).within_budget


def test_the_core_has_three_dimensions_of_four_anchored_items() -> None:
    items = list(library.shipped(library.CORE).spec.items())
    scored = [item for item in items if item.construct]

    assert {
        name: sum(item.construct == name for item in scored)
        for name in ("interdependence", "trust", "commitment")
    } == {
        "interdependence": 4,
        "trust": 4,
        "commitment": 4,
    }
    assert all([choice.key for choice in item.choices] == list("12345") for item in scored)
    assert all(item.dont_know and not item.required and not item.reverse for item in items)
    assert len(items) == 20


def test_it_asks_what_happened_and_names_no_virtue() -> None:
    for item in library.shipped(library.CORE).spec.items():
        texts = [*item.label.values(), *(text for choice in item.choices for text in choice.text.values())]
        assert not [text for text in texts for virtue in VIRTUES if virtue in text.lower()]


def test_its_sentences_are_short() -> None:
    for item in library.shipped(library.CORE).spec.items():
        for text in [
            *item.label.values(),
            *(text for choice in item.choices for text in choice.text.values()),
        ]:
            assert all(len(part.split()) <= LONGEST_SENTENCE for part in text.split(". ")), text


def test_it_says_where_its_concepts_come_from() -> None:
    assert len(library.shipped(library.CORE).references) >= 3


def test_what_does_not_ship_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        library.shipped("nothing")
