import pytest

from feedback.models import Reply
from feedback.selectors import settings, worklist
from feedback.services import desk, replying
from foundation.errors import Refused
from foundation.services import actors
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db
REFUSAL = {"kind": "refusal", "text": "No room.", "refusal_reason": "cost", "outcome": "refused"}


@pytest.fixture
def here():
    place = feedback.place()
    desk.change(by=feedback.staff(), partnership=place, refusals_need_second=True)
    return place


def someone(here):
    return partnerships.grant("handler", partnership=here, organisation=feedback.city(here)).user


def test_a_refusal_waits_for_a_second_pair_of_eyes(here) -> None:
    one, two = someone(here), someone(here)
    row = feedback.suggestion(here)
    draft = replying.draft(by=actors.for_user(one), suggestion=row, **REFUSAL)
    with pytest.raises(Refused) as told:
        replying.approve_and_send(by=actors.for_user(one), reply=draft)
    assert told.value.code == "second_needed"
    assert list(worklist.chosen(here, "second", user=two)) == [row]
    assert not worklist.chosen(here, "second", user=one)
    replying.approve_and_send(by=actors.for_user(two), reply=draft)
    sent = Reply.objects.get()
    assert (sent.written_by.user, sent.approved_by.user) == (one, two)


def test_other_answers_do_not_wait_and_it_can_be_switched_off(here) -> None:
    feedback.answer(feedback.suggestion(here))
    desk.change(by=feedback.staff(), partnership=here, refusals_need_second=False)
    feedback.answer(feedback.suggestion(here), **REFUSAL)
    assert Reply.objects.filter(approved_at__isnull=False).count() == 2


def test_the_ladder_names_people_who_answer_here(here) -> None:
    by, user = feedback.staff(), someone(here)
    desk.add_rung(by=by, partnership=here, days_late=7, user=partnerships.staff("handler", partnership=here))
    rung = desk.add_rung(by=by, partnership=here, days_late=7, user=user)
    assert settings.rungs(here.pk) == [rung] and rung.user == user
    with pytest.raises(Refused):
        desk.add_rung(by=by, partnership=here, days_late=7, user=partnerships.user())
    with pytest.raises(Refused):
        desk.add_rung(by=by, partnership=here, days_late=0, user=user)
    desk.remove_rung(by=by, rung=rung)
    assert settings.rungs(here.pk) == []
