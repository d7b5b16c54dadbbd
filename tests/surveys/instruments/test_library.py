"""The instruments that ship: sound, complete in four languages, within five minutes, in plain words."""

import pytest

from formspec import Choice, FormSpec, Item, estimate, with_rows
from partnerships.models import PublicValue
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
LONGEST_LIST = 30  # lines of a roster
LANGUAGES = ["en", "nl", "de", "fr"]


def filled(spec: FormSpec) -> FormSpec:
    """As it is answered where the list is longest."""
    rows = tuple(Choice(f"r{number}", {"en": "Somebody"}) for number in range(LONGEST_LIST))
    for item in [item for item in spec.items() if item.kind == "roster"]:
        spec = with_rows(spec, item.key, rows)
    return spec


def texts(item: Item) -> list[str]:
    found = [*item.label.values(), *item.hint.values()]
    return [*found, *(text for choice in item.choices for text in choice.text.values())]


@pytest.mark.parametrize("key", library.keys())
def test_it_is_whole_in_four_languages(key: str) -> None:
    assert library.shipped(key).spec.languages == tuple(LANGUAGES)
    assert library.shipped(key).spec.key == key


@pytest.mark.parametrize("key", library.keys())
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_keeps_the_five_minutes_with_the_words_on_privacy(key: str, language: str) -> None:
    spec = filled(library.shipped(key).spec)

    assert estimate(spec, language=language, also_read="word " * 140).within_budget


@pytest.mark.parametrize("key", library.keys())
def test_nothing_is_required_and_nothing_is_worded_in_reverse(key: str) -> None:
    assert not [item for item in library.shipped(key).spec.items() if item.required or item.reverse]


@pytest.mark.parametrize("key", library.keys())
def test_its_sentences_are_short(key: str) -> None:
    for item in library.shipped(key).spec.items():
        for text in texts(item):
            assert all(len(part.split()) <= LONGEST_SENTENCE for part in text.split(". ")), text


@pytest.mark.parametrize("key", library.keys())
def test_it_says_where_its_concepts_come_from(key: str) -> None:
    assert len(library.shipped(key).references) >= 3


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
    assert all(item.dont_know for item in items)
    assert len(items) == 20


def test_the_core_asks_strain_benefit_exchange_capacity_and_a_vignette_unscored() -> None:
    items = {item.key: item for item in library.shipped(library.CORE).spec.items()}
    beside = ("str_dependent", "str_unchecked", "str_evidence", "value_conflict", "benefit", "two_way")

    assert all(items[key].kind == "likert" and not items[key].construct for key in beside)
    assert [choice.key for choice in items["vignette"].choices] == [
        "cooperation",
        "coordination",
        "collaboration",
    ]
    assert items["capacity"].kind == "single"


def test_the_core_asks_what_happened_and_names_no_virtue() -> None:
    for item in library.shipped(library.CORE).spec.items():
        words = [*item.label.values(), *(text for choice in item.choices for text in choice.text.values())]
        assert not [text for text in words for virtue in VIRTUES if virtue in text.lower()]


@pytest.mark.parametrize(
    ("key", "source"), [("roster_body", "body"), ("roster_organisations", "organisations")]
)
def test_a_roster_is_filled_later_has_five_degrees_and_leaves_the_drawing_to_the_person(
    key: str, source: str
) -> None:
    spec = library.shipped(key).spec
    ties = spec.item("ties")

    assert (ties.rows_from, ties.rows) == (source, ())
    assert [choice.key for choice in ties.choices] == list("01234")
    assert [item.key for item in spec.items()] == ["ties"]


def test_the_list_of_people_says_in_each_language_where_one_agrees_to_be_drawn() -> None:
    intro = library.shipped("roster_body").spec.intro

    for language, page in (
        ("en", "Who works with me"),
        ("nl", "Wie werkt met mij"),
        ("de", "Wer arbeitet mit mir"),
        ("fr", "Qui travaille avec moi"),
    ):
        assert page in intro[language]


@pytest.mark.parametrize("key", ["values_partners", "values_citizens"])
def test_public_values_asks_for_three_rates_each_and_the_four_factors(key: str) -> None:
    spec = library.shipped(key).spec
    listed = [choice.key for choice in spec.item("matters").choices]

    assert spec.item("matters").most == 3
    assert listed == list(PublicValue.values)
    assert [spec.item(f"real_{value}").kind for value in listed] == ["likert"] * 12
    assert sum(item.key.startswith("factor_") for item in spec.items()) == 4


def test_partners_and_citizens_rate_the_values_in_the_same_words() -> None:
    partners, citizens = (library.shipped(f"values_{who}").spec for who in ("partners", "citizens"))

    for value in PublicValue.values:
        assert partners.item(f"real_{value}") == citizens.item(f"real_{value}")


def test_what_does_not_ship_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        library.shipped("nothing")
