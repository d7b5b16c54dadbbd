import pytest

from feedback.selectors import texts
from feedback.services import citizens, erasing, importing, replying
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_replies_that_were_sent_or_taken_over_and_no_drafts() -> None:
    here = feedback.place()
    feedback.answer(feedback.suggestion(here), text="Doubled")
    replying.draft(by=feedback.staff(), suggestion=feedback.suggestion(here), kind="partial", text="Draft")
    importing.take_over(
        by=feedback.staff(), partnership=here, source_name="bcn", rows=[feedback.imported(reply="No money")]
    )
    assert [(row.text, row.imported) for row in texts.replies(here)] == [
        ("Doubled", False),
        ("No money", True),
    ]


def test_texts_come_by_id_and_erased_ones_are_left_out() -> None:
    here = feedback.place()
    first, second, third = (feedback.suggestion(here, text=f"Text {n}") for n in range(3))
    erasing.erase(by=feedback.citizen(), suggestion=second)
    assert [row.id for row in texts.suggestions(here)] == [first.id, third.id]
    assert [row.text for row in texts.suggestions(here, after=first.id, limit=1)] == ["Text 2"]


def test_voices_are_only_of_those_who_told() -> None:
    here = feedback.place()
    feedback.suggestion(here)
    row = feedback.suggestion(here, kind="report")
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row, age_band="18-34")
    (voice,) = texts.voices(here)
    assert (voice.suggestion, voice.kind, voice.age_band) == (row.pk, "report", "18-34")


def test_an_answer_to_judge_tells_neither_who_gave_it_nor_what_anybody_thinks() -> None:
    here = feedback.place()
    held, said = feedback.suggestion(here), feedback.suggestion(here, text="No light")
    feedback.answer(held, kind="holding", text="We are on it")
    feedback.answer(said, text="It is repaired")
    assert texts.answered(here) == [said.uuid]
    row = texts.answer_to(here, said.uuid)
    assert row is not None and (row.said, row.answer) == ("No light", "It is repaired")
    assert texts.answer_to(here, held.uuid) is None
    assert texts.answer_to(feedback.place(slug="elsewhere"), said.uuid) is None
