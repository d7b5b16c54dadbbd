"""The words of the consent and their version."""

import hashlib

from django.utils.translation import override

from surveys.forms import ties

WORDS = {1: "56c0813c1abd8e0f"}
"""Digest of the English words of each version. Other words are another version."""


def test_other_words_are_another_version() -> None:
    with override("en"):
        labels = [str(text) for _key, text in (*ties.SHOWN_TO, *ties.CALLED)]
        text = "\n".join([*(str(each) for each in ties.CONSENT), *labels])
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == WORDS[ties.TEXT_VERSION]


def test_an_answer_is_asked_for_and_the_name_is_the_default() -> None:
    assert "shown_to" in ties.TieConsentForm({"called": "name"}).errors
    assert not ties.TieConsentForm({"shown_to": "everyone", "called": "name"}).is_valid()
    assert ties.TieConsentForm({"shown_to": "nobody", "called": "name"}).is_valid()
    assert "code" in ties.OwnCodeForm({}).errors
