"""Every page is whole in every language, for citizens, partners and staff alike: no text is left in English."""

import gettext
from functools import cache

import pytest

from config import catalogues, extraction

# text -> why it needs no translation; nothing does now
SAME_EVERYWHERE: dict[str, str] = {}
texts_once = cache(extraction.texts)  # collecting a room's texts takes about a second
CASES = [(room, language) for room in extraction.ROOMS for language in extraction.LANGUAGES]


@pytest.mark.parametrize(("room", "language"), CASES)
def test_nothing_is_left_in_english(monkeypatch, room, language):
    """Neither untranslated nor marked fuzzy, which gettext treats as untranslated."""
    monkeypatch.setattr(extraction, "texts", texts_once)
    lacking = [
        (text, files) for text, files in extraction.missing(room, language) if text not in SAME_EVERYWHERE
    ]

    assert lacking == []


@pytest.mark.parametrize(("room", "language"), CASES)
def test_a_translation_keeps_its_placeholders(room, language):
    wrong = [
        (message.id, str(error))
        for message, errors in extraction.catalogue(room, language).check()
        if message.id and extraction.translated(message)
        for error in errors
    ]

    assert wrong == []


@pytest.mark.parametrize(("room", "language"), CASES)
def test_a_catalogue_compiles_to_what_it_says(room, language, tmp_path):
    source = tmp_path / language / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_bytes(extraction.catalogue_path(room, language).read_bytes())

    with catalogues.compile_one(source).open("rb") as file:
        made = gettext.GNUTranslations(file)

    kept = [one for one in extraction.catalogue(room, language) if isinstance(one.id, str) and one.id]
    assert kept
    assert [one.id for one in kept if not one.context and made.gettext(one.id) != one.string] == []


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_one_text_has_one_translation_in_all_rooms(language):
    """Django merges the catalogues: of two translations of one text one wins everywhere. A word with two meanings
    needs a context or words of its own, or a kept promise reads like a saved form."""
    found: dict[tuple[object, object], dict[str, object]] = {}
    for room in extraction.ROOMS:
        for message in extraction.catalogue(room, language):
            if message.id and extraction.translated(message):
                found.setdefault((message.context, message.id), {})[room] = message.string

    assert [(key, one) for key, one in found.items() if len(set(map(str, one.values()))) > 1] == []
