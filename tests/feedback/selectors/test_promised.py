from datetime import date

import pytest

from feedback.selectors import promised
from partnerships.models import Promise
from tests.factories import feedback
from tests.factories.partnerships import promise

pytestmark = pytest.mark.django_db


def test_pages_follow_each_other_and_end() -> None:
    here = feedback.place()
    for day in (1, 2, 3):
        promise(here, toward="citizens", due_on=date(2027, 1, day))
    first = promised.page(here, size=2)
    rest = promised.page(here, after=first.next, size=2)
    assert (len(first.rows), len(rest.rows), rest.next) == (2, 1, "")
    assert {row.pk for row in [*first.rows, *rest.rows]} == set(Promise.objects.values_list("pk", flat=True))


def test_nonsense_is_the_first_page_and_others_stay_elsewhere() -> None:
    promise(feedback.place(), toward="citizens")
    assert list(promised.page(feedback.place(), after="nonsense").rows) == []
