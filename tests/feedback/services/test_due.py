from datetime import date

import pytest

from feedback.services.due import deadline_fields
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_weekends_and_holidays_are_no_working_days() -> None:
    found = deadline_fields(feedback.place(), "report", "web", date(2026, 12, 24))
    assert found["acknowledge_due_on"] == date(2026, 12, 28)
    assert found["answer_due_on"] == date(2027, 1, 4)
    assert found["deadline_rule"] == "2026.1-report"


def test_rules_and_closed_days_are_read_once_each(django_assert_num_queries) -> None:
    here = feedback.place()
    with django_assert_num_queries(2):
        deadline_fields(here, "suggestion", "web", date(2026, 12, 24))
