import pytest

from feedback.forms.bulk import BulkForm
from feedback.selectors import owners
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({}, {"act"}),
        ({"act": "take_up"}, set()),
        ({"act": "assign"}, {"organisation"}),
        ({"act": "note"}, {"text"}),
        ({"act": "note", "text": "x"}, set()),
    ],
)
def test_each_step_asks_for_what_it_needs(data, wrong) -> None:
    assert set(BulkForm(owners.organisations(feedback.place().pk), data).errors) == wrong
