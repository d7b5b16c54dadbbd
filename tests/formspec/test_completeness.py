from dataclasses import replace

from formspec import missing_texts, share_complete
from formspec.spec import FormSpec
from tests.formspec.examples import FORM


def test_a_complete_form_misses_nothing():
    assert missing_texts(FORM) == {"en": (), "nl": ()}


def test_a_new_language_misses_everything_that_has_a_text():
    wider = replace(FORM, languages=("en", "fr"), title={"en": "Every kind", "fr": "Tout"})

    missing = missing_texts(wider)["fr"]

    assert "title" not in missing
    assert "trust_1.choices.3" in missing
    assert "second.intro" in missing
    assert "first.intro" not in missing, "nobody wrote one"
    assert 0 < share_complete(wider, "fr") < 0.1
    assert share_complete(wider, "en") == 1


def test_a_blank_text_is_missing():
    assert missing_texts(replace(FORM, title={"en": " ", "nl": "x"}))["en"] == ("title",)


def test_an_empty_form_counts_its_title():
    assert share_complete(FormSpec("k", 1, {}, ("en",), ()), "en") == 0
