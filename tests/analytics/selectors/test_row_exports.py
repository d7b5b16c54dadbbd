import pytest

from analytics.selectors import row_exports
from tests.analytics.services.test_row_exports import take
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_the_newest_first_and_only_ours() -> None:
    here = people.partnership()
    take()
    made = [take(partnership=here).row for _ in range(3)]
    assert row_exports.latest(here, most=2) == made[:0:-1]
