"""What a citizen receives is whole in all four languages."""

from datetime import timedelta

import pytest

from feedback.letters import answers
from feedback.models import Reply
from feedback.services import promising
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def written(row: feedback.Suggestion, kind: str) -> Reply:
    return Reply(suggestion=row, kind=kind, text="First.\n\nSecond.", language="nl", refusal_reason="cost")


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_the_receipt_names_number_owner_and_day(language: str) -> None:
    row = feedback.by_mail(language=language)
    words = answers.acknowledgement(row)
    assert words.language == language and row.number in words.subject
    assert any(row.owner_organisation.name in one for one in words.paragraphs)
    assert len(words.paragraphs) == 5


@pytest.mark.parametrize("kind", ["holding", "substantive", "partial", "refusal"])
def test_a_reply_quotes_what_it_answers_and_keeps_its_own_paragraphs(kind: str) -> None:
    row = feedback.by_mail(text="Too dark")
    words = answers.reply(written(row, kind)).paragraphs
    assert "“Too dark”" in words and "First." in words and "Second." in words
    assert any("Costs too much" in one for one in words) is (kind == "refusal")


def test_a_promise_stands_in_the_answer_with_its_day_and_owner() -> None:
    row = feedback.by_mail()
    day = clock.today("Europe/Brussels") + timedelta(days=30)
    promising.promise(by=feedback.staff(), suggestion=row, text="A second rack", due_on=day, owner_name="X")
    words = " ".join(answers.reply(written(row, "partial")).paragraphs)
    assert "A second rack." in words and row.owner_organisation.name in words


def test_no_language_is_left_half_translated() -> None:
    row = feedback.by_mail(language="en")
    english = answers.reply(written(row, "refusal"))
    for language in ("nl", "de", "fr"):
        row.submitter.language = language
        other = answers.reply(written(row, "refusal"))
        theirs = set(other.paragraphs) - {"First.", "Second.", f"“{row.text}”"}
        assert not theirs & set(english.paragraphs), language
        assert other.subject != english.subject
