"""The fields in their places; what is missing in a language is counted."""

from dataclasses import replace

from surveys.forms.item_layout import layout
from surveys.forms.items import ItemForm
from tests.formspec.examples import FORM, HOURS, SHARED


def test_own_language_first_and_translations_apart() -> None:
    found = layout(ItemForm(spec=FORM, page="first", item=SHARED))

    assert [field.name for field in found.own] == ["label_en", "hint_en"]
    assert [row.text.value() for row in found.answers][:3] == ["Yes", "No", "Other, namely"]
    assert found.answers[0].other is not None
    assert [one.language for one in found.translations] == ["nl"]
    assert found.translations[0].missing == 0
    assert found.asks_more


def test_missing_texts_are_counted() -> None:
    bare = replace(HOURS, label={"en": "How many hours?"})
    found = layout(ItemForm(spec=FORM, page="second", item=bare))

    assert found.translations[0].missing == 1
    assert found.answers == ()
    assert [field.name for field in found.limits] == ["minimum", "maximum", "decimals"]
