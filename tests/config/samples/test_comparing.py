import pytest

from analytics.selectors.comparing import consenting
from config.samples import comparing
from config.samples.networks import SLUGS
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_both_cities_say_yes() -> None:
    first, second = (people.partnership(slug=slug) for slug in SLUGS)

    comparing.consent()

    assert consenting(first) == [second]
    assert consenting(second) == [first]
