"""The comparison as it stands today."""

import pytest

from analytics.reports.compared import compared
from analytics.services.comparing import consent
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_only_of_those_who_both_said_yes_and_published() -> None:
    here, there = people.partnership(), people.partnership()
    insight.stored(here, [insight.snapshot(1)], published=1)
    assert compared(here) is None
    for one, other in ((here, there), (there, here)):
        consent(by=people.setter(), partnership=one, other=other, purpose="x")
    assert compared(here) is None
    insight.stored(there, [insight.snapshot(1)], published=1)
    found = compared(here)
    assert found is not None and {one.slug for one in found.cases} == {here.slug, there.slug}
