import pytest

from feedback.selectors import library
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["", "x", "'"])
def test_what_is_no_text_is_none(name: str) -> None:
    assert library.one(feedback.place().pk, name) is None
