"""Answers as tables, and what the report says of them."""

from analytics.figures.answers import figures, hidden, sentences
from tests.analytics.figures.examples import wide
from tests.analytics.reports.test_answers import question, report


def test_a_table_a_question_and_a_hidden_count_is_too_few() -> None:
    found = report(question(p1=3, p2=9, p3=18, p4=10))
    made = figures(found)
    assert wide(made) and "too few" in made[0]["table"]["rows"][0] and hidden(found)
    assert any(one.startswith("18 (") for one in made[0]["table"]["rows"][0])


def test_the_sentences_say_how_many_and_what_is_not_shown() -> None:
    said = " ".join(sentences(report(question(p1=3, p2=9, p3=18, p4=10))))
    assert "40" in said and "Open from" in said and "Where it says “too few”" in said
