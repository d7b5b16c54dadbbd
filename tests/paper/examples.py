"""A letter, a slip and a sheet with everything on them, and the check every PDF of ours has to pass."""

import page as page_validation

from paper.letter import Card, Letter, Square
from paper.sheet import Sheet, Words
from paper.slip import Slip
from tests.formspec.examples import FORM

CARD = Card("Uw nummer", "K7M2-9QXT", "Uw code", "7K3M-P9QX-2D4F", "Geef de code aan niemand.")
SQUARE = Square(
    "https://tandem.example/antwerpen/follow/?n=K7M29QXT", "Volg uw suggestie", "QR-code: volgpagina"
)

LETTER = Letter(
    language="nl",
    sender="Partnerschap Fietsen",
    sender_lines=("Grote Markt 1, 2000 Antwerpen",),
    return_line="Partnerschap Fietsen, Grote Markt 1, 2000 Antwerpen",
    address=("Mevrouw A. Peeters", "Lange straat 12", "2000 Antwerpen"),
    facts=(("Datum", "22 november 2026"), ("Ons kenmerk", "K7M2-9QXT")),
    subject="Antwoord op uw suggestie",
    paragraphs=("Geachte mevrouw Peeters,", "Er komt een station bij.\nIn maart 2027."),
    closing=("Met vriendelijke groet,", "Jan Maes"),
    card=CARD,
    square=SQUARE,
    footer="Vragen? Bel 03 123 45 67.",
    page_words="Pagina {page} van {pages}",
)

SLIP = Slip(
    language="nl",
    sender="Partnerschap Fietsen",
    title="Uw suggestie is ontvangen",
    card=CARD,
    steps_title="Wat gebeurt er nu?",
    steps=("U hoort wie het dossier heeft.", "U krijgt antwoord per brief."),
    square=SQUARE,
    footer="Code kwijt? Kom langs.",
)

WORDS = Words(
    page="Pagina {page} van {pages}",
    serial="Formulier",
    how="Zet een kruisje.",
    back="Breng dit blad naar het loket.",
    foot="Wij bewaren dit blad 6 weken.",
    dont_know="Weet niet",
    up_to="Kies er hoogstens {most}.",
    several="U mag er meer kiezen.",
    who="Wie",
    day="dag",
    month="maand",
    year="jaar",
)

SHEET = Sheet(FORM, "nl", "Partnerschap Fietsen", WORDS, serials=("7K3M9X2P", "8K3M9X2Q"))


def pages_of_accessible(pdf: bytes) -> int:
    """The page count of a PDF that passes every PDF/UA-1 rule; the assertion names the rules it breaks."""
    report = page_validation.validate_pdf_bytes(pdf)

    assert report.profile.name == "PDF_UA_1"
    assert [failure.message for failure in report.failures] == []
    return int(report.document.page_count)
