from django.utils import translation

from foundation.localised import Localised, localised


def test_it_speaks_the_readers_language():
    text = Localised(nl="fiets", fr="vélo", en="bicycle")

    with translation.override("fr"):
        assert str(text) == "vélo"
    assert text.in_language("nl-be") == "fiets"


def test_it_falls_back_to_english_then_to_any():
    assert Localised(nl="fiets", en="bicycle").in_language("de") == "bicycle"
    assert Localised(de="", nl="fiets").in_language("de") == "fiets"
    assert Localised(it="bici").in_language("de") == "bici"
    assert Localised().in_language(None) == ""


def test_it_is_made_of_a_text_or_a_mapping():
    assert (
        localised("bicycle") == {"en": "bicycle"} and localised({"nl": "fiets"}).in_language("nl") == "fiets"
    )
    assert localised(None) == {}
