import pytest

from feedback.templatetags.suggestions import step_title
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_each_line_of_history_reads_as_words() -> None:
    row = feedback.closed()
    assert [step_title(line) for line in row.history.order_by("id")] == [
        "Received",
        "Answer sent → Answered, on its way",
        "Closed → Closed",
    ]
