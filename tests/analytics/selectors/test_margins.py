import pytest

from analytics.selectors import margins
from tests.analytics.services.test_margins import noted
from tests.factories import partnerships as people


@pytest.mark.django_db
def test_the_latest_of_each_trait_of_this_partnership() -> None:
    here = people.partnership()
    noted(here, {"65+": 0.2})
    newer = noted(here, {"65+": 0.3})
    gender = noted(here, {"woman": 0.5}, trait="gender")
    noted(people.partnership(), {"65+": 0.1})
    assert margins.latest(here) == {"age": newer, "gender": gender}
