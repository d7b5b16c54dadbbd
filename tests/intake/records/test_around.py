import pytest

from intake.records import around

FOOT = dict.fromkeys(around.LANGUAGES, "Kept a year.")


@pytest.mark.parametrize("language", around.LANGUAGES)
def test_every_language_says_everything(language: str):
    words = around.words(language, posted=True, foot=FOOT)

    assert all(getattr(words, name) for name in words.__slots__)
    assert "{page}" in words.page and "{pages}" in words.page and "{most}" in words.up_to


def test_without_an_address_nobody_is_told_to_post_it():
    assert "vouw" in around.words("nl", posted=True, foot=FOOT).back
    assert "vouw" not in around.words("nl", posted=False, foot=FOOT).back


def test_there_are_no_words_in_other_languages():
    with pytest.raises(KeyError):
        around.words("xx", posted=False, foot=FOOT)
