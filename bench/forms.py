"""A form with many questions on few pages, to measure reading: what partners' rosters and scales look like."""

from formspec import Choice, FormSpec, Item, Page
from intake.records import around, serials, suggestion_form
from paper.letter import Letter
from paper.sheet import Sheet

_DEGREES = tuple(Choice(str(point), {"en": f"{point}"}) for point in range(1, 6))
_PEOPLE = tuple(Choice(f"p{nth}", {"en": f"Organisation {nth} in the partnership"}) for nth in range(1, 25))
_VALUES = tuple(
    Choice(key, {"en": key.title()}) for key in ("privacy", "access", "trust", "safety", "equity", "comfort")
)
SPEC = FormSpec(
    key="bench",
    version=1,
    languages=("en",),
    title={"en": "How we work together"},
    pages=(
        Page(
            "all",
            {},
            (
                Item(
                    "ties",
                    "roster",
                    {"en": "How closely do you work with …?"},
                    choices=_DEGREES,
                    rows=_PEOPLE,
                ),
                Item("share", "likert", {"en": "We share what we know"}, choices=_DEGREES, dont_know=True),
                Item("values", "multiple", {"en": "Which of these matter here?"}, choices=_VALUES),
                Item("two", "choose", {"en": "Which two matter most?"}, choices=_VALUES, most=2),
                Item("words", "text", {"en": "What else?"}, max_length=150),
            ),
        ),
    ),
)
QUESTIONS_A_COPY = len(_PEOPLE) + 3


def form(copies: int) -> Sheet:
    """The form with fresh serials. Serials are random; what is on the pages follows the seed alone."""
    words = around.words("en", posted=False, foot={"en": "Kept for as long as the survey runs."})
    return Sheet(SPEC, "en", "Partnership", words, serials=tuple(serials.fresh() for _ in range(copies)))


def suggestion(copies: int) -> Sheet:
    """The citizens' form, as a city prints it."""
    address = "Stad Antwerpen\nGrote Markt 1\n2000 Antwerpen"
    words = around.words("nl", posted=True, foot=suggestion_form.FOOT)
    numbers = tuple(serials.fresh() for _ in range(copies))
    return Sheet(suggestion_form.FORM, "nl", "Partnerschap Fietsen", words, serials=numbers, address=address)


def letter(nth: int) -> Letter:
    """A reply of ordinary length, to one of many readers."""
    return Letter(
        language="nl",
        sender="Partnerschap Fietsen",
        sender_lines=("Stad Antwerpen", "Grote Markt 1", "2000 Antwerpen"),
        return_line="Partnerschap Fietsen · Grote Markt 1 · 2000 Antwerpen",
        address=(f"Ann Peeters {nth}", f"Kaai {nth}", "2000 Antwerpen"),
        facts=(("Datum", "22 november 2026"), ("Ons kenmerk", f"{48210000 + nth}")),
        subject=f"Ons antwoord op uw bericht {48210000 + nth}",
        paragraphs=(
            "Op 3 november vertelde u ons:",
            "“De stalling is altijd vol.”",
            "Wij plaatsen er een bij. " * 20,
        ),
        closing=("Met vriendelijke groeten,", "Partnerschap Fietsen"),
        page_words="Pagina {page} van {pages}",
    )
