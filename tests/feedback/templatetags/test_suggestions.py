import pytest

from feedback.templatetags.suggestions import step_title, step_words
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_each_line_of_history_reads_as_words() -> None:
    row = feedback.closed()
    assert [step_title(line) for line in row.history.order_by("id")] == [
        "Received",
        "Answer sent → Answered, on its way",
        "Closed → Closed",
    ]


def test_the_person_reads_what_was_done_only() -> None:
    row = feedback.closed()
    assert [step_words(line) for line in row.history.order_by("id")] == ["Received", "Answer sent", "Closed"]
