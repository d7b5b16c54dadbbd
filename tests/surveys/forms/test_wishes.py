"""The small forms of who was asked."""

import pytest

from surveys.forms.wishes import DepartureForm, MessagesForm, SubstituteForm
from tests.factories import partnerships as people


def test_only_the_wishes_there_are() -> None:
    assert MessagesForm({"wish": "reminders"}).is_valid()
    assert not MessagesForm({"wish": "more"}).is_valid()
    assert not DepartureForm({"last_day": "soon"}).is_valid()


@pytest.mark.django_db
def test_only_who_may_stand_in() -> None:
    one, other = people.member(), people.member()

    assert SubstituteForm({"member": str(one.pk)}, people=[one]).is_valid()
    assert not SubstituteForm({"member": str(other.pk)}, people=[one]).is_valid()
