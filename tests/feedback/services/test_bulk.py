import pytest

from feedback.models import Handling
from feedback.services import bulk
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    here = feedback.place()
    return [feedback.suggestion(here), feedback.suggestion(here), feedback.closed(here)]


def test_a_preview_says_what_would_happen_and_keeps_nothing(three) -> None:
    lines, audits = Handling.objects.count(), AuditEntry.objects.count()
    found = bulk.preview(by=feedback.staff(), suggestions=three, wanted=bulk.Wanted("take_up"))
    assert [bool(one.refused) for one in found] == [False, False, True]
    assert (Handling.objects.count(), AuditEntry.objects.count()) == (lines, audits)


def test_what_refuses_does_not_hold_up_the_others(three) -> None:
    here = three[0].partnership
    user = partnerships.grant("handler", partnership=here, organisation=feedback.city(here)).user
    found = bulk.run(
        by=feedback.staff(), partnership=here, suggestions=three, wanted=bulk.Wanted("take_up", user=user)
    )
    assert [bool(one.refused) for one in found] == [False, False, True]
    three[0].refresh_from_db()
    assert (three[0].status, three[0].owner_user) == ("in_handling", user)
    assert AuditEntry.objects.get(action="suggestion.bulk").facts["done"] == 2


def test_to_another_organisation_only_with_a_reason(three) -> None:
    here = three[0].partnership
    operator = feedback.operator(here)

    def given(**fields) -> list[str]:
        wanted = bulk.Wanted("assign", **fields)
        found = bulk.run(by=feedback.staff(), partnership=here, suggestions=three[:2], wanted=wanted)
        return [one.refused for one in found]

    assert all(given()) and all(given(organisation=operator))
    assert not any(given(organisation=operator, reason="They run the bikes."))


def test_a_note_for_each_and_never_too_many(three, monkeypatch) -> None:
    here = three[0].partnership
    wanted = bulk.Wanted("note", text="Same cause")
    done = bulk.run(by=feedback.staff(), partnership=here, suggestions=three, wanted=wanted)
    assert not any(one.refused for one in done)
    monkeypatch.setattr(bulk, "AT_MOST", 2)
    with pytest.raises(Refused):
        bulk.run(by=feedback.staff(), partnership=here, suggestions=three, wanted=wanted)
