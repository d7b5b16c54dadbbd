import pytest

from analytics.selectors import comparing
from analytics.services.comparing import consent
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_each_other_partnership_stands_there_with_both_sides() -> None:
    here, there, third = people.partnership(), people.partnership(), people.partnership()
    consent(by=people.setter(), partnership=there, other=here, purpose="x")
    found = {one.other: one for one in comparing.standings(here)}
    assert set(found) == {there, third}
    assert found[there].theirs is not None and found[there].ours is None
    assert not found[third].both
