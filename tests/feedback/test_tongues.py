import pytest

from feedback import tongues


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De fietsenstalling aan het station is altijd vol", "nl"),
        ("Der Fahrradständer am Bahnhof ist immer voll", "de"),
        ("Le vélo est cassé depuis trois jours", "fr"),
        ("The rack at the station is always full", "en"),
        ("الدراجة مكسورة منذ ثلاثة أيام", "ar"),
        ("İstasyondaki bisiklet parkı her sabah dolu", "tr"),
    ],
)
def test_a_sentence_is_recognised(text: str, language: str) -> None:
    assert tongues.detected(text, otherwise="xx") == language


@pytest.mark.parametrize("text", ["", "ok", "12345 67890 !!!", "Rek vol", "x" * 300_000, "\ud800\x00"])
def test_what_says_too_little_keeps_the_readers_language(text: str) -> None:
    assert tongues.detected(text, otherwise="nl") == "nl"


def test_it_can_be_loaded_before_it_is_needed() -> None:
    tongues.warm()
    assert tongues.detected("The rack at the station is always full", otherwise="nl") == "en"
    tongues.warm()
