"""A yes is on record on both sides, and taken back at once."""

import pytest

from analytics.models import ComparisonConsent
from analytics.selectors import comparing as reading
from analytics.services import comparing
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def consent(one, other, purpose: str = "How meeting less went") -> ComparisonConsent:
    return comparing.consent(by=people.setter(), partnership=one, other=other, purpose=purpose)


def test_both_sides_have_to_say_yes() -> None:
    here, there = people.partnership(), people.partnership()
    consent(here, there)
    assert reading.consenting(here) == reading.consenting(there) == []
    consent(there, here)
    assert reading.consenting(here) == [there] and reading.consenting(there) == [here]
    assert AuditEntry.objects.filter(action="comparison.consent").count() == 2


def test_taking_it_back_ends_it_for_both_and_stays_on_record() -> None:
    here, there = people.partnership(), people.partnership()
    consent(here, there)
    consent(there, here)
    comparing.withdraw(by=people.setter(), partnership=here, other=there)
    assert reading.consenting(there) == []
    assert ComparisonConsent.objects.exclude(ended_at=None).count() == 1
    consent(here, there)
    assert reading.consenting(there) == [here]


def test_what_is_refused() -> None:
    here, there = people.partnership(), people.partnership()
    for other, purpose, code in ((there, " ", "purpose_missing"), (here, "x", "itself")):
        with pytest.raises(Refused) as refused:
            consent(here, other, purpose)
        assert refused.value.code == code
    consent(here, there)
    with pytest.raises(Refused) as refused:
        consent(here, there)
    assert refused.value.code == "given"
    with pytest.raises(Refused) as refused:
        comparing.withdraw(by=people.setter(), partnership=there, other=here)
    assert refused.value.code == "not_given"
