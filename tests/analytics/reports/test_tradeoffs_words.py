"""Trade-offs in words."""

from datetime import timedelta

from analytics.reports import tradeoffs_words as words
from tests.analytics.reports.test_tradeoffs import TODAY, busy, decided, made


def test_the_summary_has_the_figures_of_the_report() -> None:
    assert words.summary(busy()) == (
        "5 decisions are on record, 4 of them in force. Most often (2): Efficiency over Privacy and security and "
        "Transparency over Privacy and security. Efficiency and Privacy and security were each favoured over the other. "
        "1 in force were to be looked at again and were not."
    )
    assert words.summary(made()) == "No decision is on record."


def test_standing_and_names() -> None:
    report = busy()
    assert words.standing(decided(), report) == "in force"
    assert words.standing(decided(ended_on=TODAY), report).startswith("ended on")
    assert words.standing(decided(decided_on=TODAY + timedelta(1)), report).startswith("from")
    assert words.text({"": "City"}) == "City" and words.text({"en": "Board"}) == "Board"
