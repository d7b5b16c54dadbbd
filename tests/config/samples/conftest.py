from dataclasses import replace
from datetime import date

import pytest

from config.samples import networks, people
from config.samples.calendar import Calendar
from config.samples.people import City
from foundation.services import actors


@pytest.fixture
def town(db) -> City:
    """Havenstad with a handful of people: enough to try the services, quick to make."""
    plan = networks.load("havenstad")
    few = tuple(replace(body, size=3, joins={2: 1}, guests=0) for body in plan.bodies[:2])
    small = replace(plan, bodies=few, double_seats=(("steering", "operations", 1),))
    return people.found(small, Calendar(date(2026, 11, 22)), actors.system("samples"))
