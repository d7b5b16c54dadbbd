from datetime import UTC, datetime

from foundation import clock
from foundation.ids import uuid7


def test_it_is_a_version_7_that_carries_the_sites_time():
    moment = datetime(2027, 1, 1, tzinfo=UTC)
    with clock.at(moment):
        made = [uuid7() for _ in range(100)]

    assert {one.version for one in made} == {7} and len(set(made)) == 100
    assert {one.int >> 80 for one in made} == {int(moment.timestamp() * 1000)}
