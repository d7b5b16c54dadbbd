from django.utils import translation

from delivery import letters
from delivery.records import Private
from foundation.records import Contact
from tests.factories import delivery

READER = Contact(name="Anna Example", address="Kerkstraat 1\n\n2000 Antwerpen")


def test_it_is_a_pdf_and_the_same_words_give_the_same_bytes(home):
    message = delivery.message(home, "letter")

    first = letters.pdf(message, reader=READER, private=Private())

    assert first.startswith(b"%PDF-") and first == letters.pdf(message, reader=READER, private=Private())


def test_what_stands_where(home):
    message = delivery.message(home, "letter", language="nl")

    with translation.override("nl"):
        made = letters.spec(message, READER, Private(code="7K3M QX9D 2F8A", link="https://city.test/follow/"))

    assert made.address == ("Anna Example", "Kerkstraat 1", "2000 Antwerpen")
    assert made.sender == "Fietsen havenstad"
    assert made.window == "right"
    assert (made.card.number, made.card.code) == ("4821907", "7K3M QX9D 2F8A")
    assert made.paragraphs[-1].endswith("https://city.test/follow/")
    assert made.square.payload == "https://city.test/follow/"


def test_without_a_code_there_is_no_card(home):
    assert letters.spec(delivery.message(home, "letter"), READER, Private()).card is None


def test_a_question_comes_with_a_card_to_tick_and_send_back(home):
    asked = delivery.message(home, "letter", ticks=("Was your point answered?", "Yes", "No"))

    card = letters.spec(asked, READER, Private()).ticks

    assert (card.question, card.options, card.reference) == (
        "Was your point answered?",
        ("Yes", "No"),
        "4821907",
    )
    assert card.back[0] == letters.spec(asked, READER, Private()).sender
    assert letters.spec(delivery.message(home, "letter"), READER, Private()).ticks is None
    assert delivery.message(home, "email", ticks=("Was it done?", "Yes")).ticks == []
