"""May my ties be drawn: said, changed, taken back, and all of it on record."""

import pytest

from foundation.models import AuditEntry
from surveys.models import TieConsent
from surveys.services import tie_consents
from tests.factories import partnerships as people
from tests.factories.own_ties import agree

pytestmark = pytest.mark.django_db


def test_an_answer_stands_once_and_another_takes_its_place() -> None:
    member = people.member()
    first = agree(member)
    assert agree(member) == first
    agree(member, "list")

    (old, new) = TieConsent.objects.filter(member=member).order_by("id")
    assert old.ended_at and old.ended_by and new.ended_at is None and new.shown_to == "list"
    assert new.given_by and new.text_version == 1 and new.language == "en"


def test_new_words_need_a_new_answer() -> None:
    member = people.member()
    agree(member)
    said = tie_consents.say(
        by=people.setter(),
        member=member,
        shown_to="partnership",
        called="name",
        text_version=2,
        language="en",
    )
    assert said.text_version == 2 and TieConsent.objects.filter(member=member).count() == 2


def test_it_is_taken_back_at_any_time_and_both_are_in_the_audit() -> None:
    member = people.member()
    assert not tie_consents.take_back(by=people.setter(), member=member)
    agree(member)

    assert tie_consents.take_back(by=people.setter(), member=member)
    assert not TieConsent.objects.filter(member=member, ended_at=None).exists()
    actions = AuditEntry.objects.filter(action__startswith="tie_consent.").values_list("action", flat=True)
    assert list(actions.order_by("id")) == ["tie_consent.say", "tie_consent.end"]
