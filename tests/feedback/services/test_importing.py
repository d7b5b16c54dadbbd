from datetime import date

import pytest

from feedback.models import Provenance, RegisterEntry, Reply, Suggestion
from feedback.selectors import register
from feedback.services import importing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def take_over(here: "feedback.Partnership", *rows: "feedback.ImportedRow") -> int:
    return importing.take_over(
        by=feedback.staff(), partnership=here, source_name="bcn", rows=rows, file_digest="a" * 64
    )


def test_the_sources_words_are_kept_apart_from_ours() -> None:
    here = feedback.place()
    assert take_over(here, feedback.imported(channel="meeting", source="meeting", support=17)) == 1
    row = Suggestion.objects.get()
    assert (row.channel, row.source, row.status, row.outcome) == ("meeting", "meeting", "imported", "")
    assert row.answer_due_on is None
    kept = Provenance.objects.get()
    assert (kept.source_status, kept.support, kept.line, kept.raw) == (
        "accepted",
        17,
        2,
        {"proposal_id": "1"},
    )


def test_a_second_run_adds_nothing() -> None:
    here = feedback.place()
    rows = [feedback.imported(str(n)) for n in range(5)]
    assert take_over(here, *rows[:3]) == 3
    assert take_over(here, *rows, rows[4]) == 2
    assert take_over(here, *rows) == 0
    assert Suggestion.objects.count() == 5


def test_the_same_key_in_another_partnership_is_another_row() -> None:
    assert take_over(feedback.place(), feedback.imported()) == 1
    assert take_over(feedback.place(), feedback.imported()) == 1


def test_a_reply_without_a_date_says_so() -> None:
    here = feedback.place()
    take_over(
        here,
        feedback.imported("1", reply="No money", reply_kind="refusal", source_status="rejected"),
        feedback.imported("2", reply="Done", reply_on=date(2016, 5, 1)),
        feedback.imported("3"),
    )
    undated, dated = Reply.objects.order_by("id")
    assert (undated.kind, undated.date_unknown, undated.written_on) == ("refusal", True, None)
    assert (dated.date_unknown, dated.written_on) == (False, date(2016, 5, 1))
    assert undated.delivered_at is None


def test_what_everyone_could_read_at_the_source_stands_in_the_register_with_the_sources_word() -> None:
    here = feedback.place()
    rows = (
        feedback.imported("1", reply="No money", reply_kind="refusal", source_status="rejected"),
        feedback.imported("2", source_status="accepted"),
    )
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows, released=True)
    refused, accepted = RegisterEntry.objects.order_by("suggestion_id")
    assert (refused.answer_text, refused.taken_over_from) == ("No money", "bcn: rejected")
    assert (accepted.answer_text, accepted.taken_over_from) == ("", "bcn: accepted")
    assert refused.number == refused.suggestion.number
    assert list(register.entries(here.pk, state="waiting")) == [], "the past is not a queue of ours"


def test_without_that_word_nothing_is_released() -> None:
    take_over(feedback.place(), feedback.imported())
    assert not RegisterEntry.objects.exists()
