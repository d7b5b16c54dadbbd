import pytest

from feedback.workflow import alarms


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Er is een gaslek in de kelder", "emergency"),
        ("I want to end\nmy life", "emergency"),
        ("Ich will nicht mehr leben", "emergency"),
        ("Je vais te tuer si ça continue", "threat"),
        ("Ik maak je kapot", "threat"),
        ("I'll kill you", "threat"),
        ("There is a bombshell of a bike rack, killing time", ""),
        ("Brandgang is te smal voor de brandweer", ""),
        ("De verlichting is stuk", ""),
        ("", ""),
    ],
)
def test_danger_and_threats_are_heard_and_everyday_words_are_not(text: str, kind: str) -> None:
    assert alarms.heard(text) == kind


def test_a_long_text_is_looked_through_quickly() -> None:
    assert alarms.heard("zünde " * 20_000) == ""
