import pytest

from feedback.selectors import moderation
from feedback.services import moderating
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_the_named_person_hears_else_a_coordinator_else_nobody() -> None:
    here = feedback.place()
    assert moderation.keeper(here) is None
    first = partnerships.staff("coordinator", partnership=here)
    handler = partnerships.staff("handler", partnership=here)
    assert moderation.keeper(here) == first
    moderating.name_watch(by=feedback.staff(), partnership=here, user=handler)
    assert moderation.keeper(here) == handler == moderation.watch(here).user
    handler.is_active = False
    handler.save()
    assert moderation.keeper(here) == first
    assert list(moderation.may_watch(here)) == [first]


def test_emergencies_come_first_and_settled_ones_not_at_all() -> None:
    here = feedback.place()
    threat = feedback.suggestion(here, text="Ik maak je kapot, zei hij")
    danger = feedback.suggestion(here, text="Er is een gaslek in de kelder")
    assert [one.suggestion for one in moderation.waiting(here)] == [danger, threat]
    assert moderation.alarm(danger) and not moderation.alarm(threat)
    moderating.settle(by=feedback.staff(), flagged=moderation.of(danger)[0], words="Called the fire brigade")
    assert [one.suggestion for one in moderation.waiting(here)] == [threat]
    assert list(moderation.waiting(feedback.place())) == []
