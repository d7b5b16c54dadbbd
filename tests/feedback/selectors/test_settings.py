import pytest

from feedback.selectors import settings
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_nothing_is_switched_on_by_itself() -> None:
    here = feedback.place()
    assert not settings.refusals_need_second(here) and settings.rungs(here.pk) == []


def test_who_answers_or_coordinates_may_hear() -> None:
    here = feedback.place()
    people = [partnerships.staff(role, partnership=here) for role in ("handler", "coordinator", "analyst")]
    assert set(settings.who_may_hear(here.pk)) == set(people[:2])
