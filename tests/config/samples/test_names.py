import random

from config.samples import names


def test_people_are_different_and_the_same_every_time():
    first, again = names.people(random.Random(1), 150), names.people(random.Random(1), 150)

    assert first == again
    assert len(set(first)) == 150
