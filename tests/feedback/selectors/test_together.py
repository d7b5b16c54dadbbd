import uuid

import pytest

from feedback.selectors import together
from feedback.services import supporting
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_counts_of_many_take_two_queries(django_assert_num_queries) -> None:
    here = feedback.place()
    one, two = feedback.suggestion(here), feedback.suggestion(here)
    for _ in range(3):
        supporting.support(by=feedback.staff(), suggestion=one, key=uuid.uuid4())
    with django_assert_num_queries(2):
        found = together.counted([one, two])
    assert found[one.pk].web == 3 and not found[two.pk].anyone


def test_a_browser_knows_what_it_supported() -> None:
    row, key = feedback.suggestion(), uuid.uuid4()
    supporting.support(by=feedback.staff(), suggestion=row, key=key)
    assert together.supported(row, key)
    assert not together.supported(row, uuid.uuid4()) and not together.supported(row, None)
    assert together.lists(row) == [] and together.to_check_of(row) == []
