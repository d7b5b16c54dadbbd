"""What cannot be stored of a consent."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from foundation import clock
from surveys.models import TieConsent
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_one_in_force_ended_whole_and_nothing_unknown() -> None:
    member = people.member()
    right: dict[str, Any] = {
        "partnership": member.partnership,
        "member": member,
        "shown_to": "list",
        "called": "name",
        "text_version": 1,
        "language": "nl",
        "given_at": clock.now(),
        "given_by": people.setter(),
    }
    TieConsent.objects.create(**right, ended_at=clock.now(), ended_by=people.setter())
    for wrong in (
        {"shown_to": "everyone"},
        {"called": "nickname"},
        {"text_version": 0},
        {"ended_at": clock.now()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            TieConsent.objects.create(**{**right, **wrong})
    TieConsent.objects.create(**right)
    with pytest.raises(IntegrityError), transaction.atomic():
        TieConsent.objects.create(**right)
