import json

from intake.records.entry import fingerprint
from tests.factories.intake import entry


def test_the_same_words_have_the_same_fingerprint_however_they_are_typed():
    assert fingerprint(b"k", "Het station, is LEEG!") == fingerprint(b"k", " het\nstation is leeg ")


def test_other_words_or_another_key_give_another():
    assert fingerprint(b"k", "leeg") != fingerprint(b"k", "vol")
    assert fingerprint(b"k", "leeg") != fingerprint(b"other", "leeg")
    assert len(fingerprint(b"k", "🚲 é")) == 64


def test_nothing_said_has_none():
    assert fingerprint(b"k", " … !") == ""


def test_an_entry_is_plain_json():
    assert json.loads(json.dumps(entry(text="x").body()))["text"] == "x"
    assert entry().body()["said_on"] == ""
