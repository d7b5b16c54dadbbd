import pytest

from feedback.selectors import filters
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_without_any_there_are_none() -> None:
    assert filters.of(feedback.place().pk, partnerships.user()) == []
