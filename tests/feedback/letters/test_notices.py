from datetime import timedelta

import pytest

from feedback.letters import notices
from feedback.models import FollowUp
from feedback.services import following_up, promising
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["nl", "de", "fr"])
def test_the_question_and_its_reminder_are_whole_in_every_language(language: str) -> None:
    row = feedback.closed(language="en")
    asked = following_up.ask(by=feedback.staff(), suggestion=row)
    english = [notices.follow_up(asked), notices.follow_up(asked, again=True)]
    row.submitter.language = language
    asked.suggestion = row
    quote = f"“{row.text}”"
    for again, before in enumerate(english):
        words = notices.follow_up(asked, again=bool(again))
        assert words.language == language and words.subject != before.subject
        assert set(words.paragraphs) & set(before.paragraphs) == {quote}


@pytest.mark.parametrize(
    ("channel", "how"),
    [("letter", "Tick your answer below"), ("phone", "Yes, partly or no?"), ("email", "number and code")],
)
def test_the_answer_goes_the_way_the_question_came(channel: str, how: str) -> None:
    row = feedback.closed()
    asked = following_up.ask(by=feedback.staff(), suggestion=row)
    asked.suggestion.answer_channel = channel
    words = notices.follow_up(asked)
    assert any(text.startswith(how) or how in text for text in words.paragraphs)
    assert words.ticks == ("Was your point answered?", "Yes", "Partly", "No", "Please take it up again")


def test_silence_is_not_yes() -> None:
    asked = following_up.ask(by=feedback.staff(), suggestion=feedback.closed())
    assert "not as yes" in notices.follow_up(asked).paragraphs[-1]
    assert "only reminder" in notices.follow_up(asked, again=True).paragraphs[-1]
    assert notices.follow_up(FollowUp(suggestion=asked.suggestion, question="done")).subject.startswith(
        "Was it done?"
    )


@pytest.mark.parametrize("state", ["kept", "broken", "withdrawn", "renegotiated"])
@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_what_became_of_a_promise(state: str, language: str) -> None:
    row = feedback.by_mail(language=language)
    day = clock.today("Europe/Brussels") + timedelta(days=30)
    promise = promising.promise(by=feedback.staff(), suggestion=row, text="Rack", due_on=day, owner_name="X")
    if state == "renegotiated":
        promising.renegotiate(
            by=feedback.staff(), promise=promise, text="Two racks", due_on=day, reason="Frost"
        )
    else:
        act = {"kept": promising.keep, "broken": promising.break_, "withdrawn": promising.withdraw}[state]
        act(by=feedback.staff(), promise=promise, evidence="Frost")
    promise.refresh_from_db()
    words = notices.promise_changed(row, promise)
    assert words.language == language and "Frost" in words.paragraphs
    assert any("Two racks" in one for one in words.paragraphs) is (state == "renegotiated")
