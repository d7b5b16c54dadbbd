import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.workflow import redaction


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Mail me at anna.b@example.org please", "Mail me at […] please"),
        ("Bel 03 555 01 23 of +32 470 12 34 56.", "Bel […] of […]."),
        ("IBAN BE71 0961 2345 6769 klopt", "IBAN […] klopt"),
        ("De auto 1-ABC-234 staat er weer", "De auto […] staat er weer"),
        ("Ich wohne Rheinstraße 12a, hinten", "Ich wohne […], hinten"),
        ("J'habite rue de la Paix 7", "J'habite […]"),
        ("Mevrouw De Smet van het loket", "[…] van het loket"),
        ("Mijn naam is Jan Peeters, en de bus is laat", "[…], en de bus is laat"),
        ("Rijksregister 85.07.30-033.28 gevraagd", "Rijksregister […] gevraagd"),
        ("Line 4 at 8 o'clock, stop Kerkstraat", "Line 4 at 8 o'clock, stop Kerkstraat"),
        ("In 2026 there were 1500 bikes", "In 2026 there were 1500 bikes"),
    ],
)
def test_what_points_to_a_person_is_marked(text: str, clean: str) -> None:
    assert redaction.without(text, redaction.marks(text)) == clean


def test_what_we_hold_about_the_person_is_found_too() -> None:
    text = "Ask Anna, Kerkstraat is where she lives"
    found = redaction.marks(text, known=("Anna Example", "Kerkstraat 1\n2000 Antwerpen"))
    assert [text[one.start : one.end] for one in found] == ["Anna", "Kerkstraat"]
    assert redaction.pieces(text, found)[1] == ("Anna", "known")


@given(st.text(max_size=300))
def test_nothing_is_lost_or_doubled(text: str) -> None:
    found = redaction.marks(text, known=("Anna",))
    assert "".join(piece for piece, _kind in redaction.pieces(text, found)) == text
