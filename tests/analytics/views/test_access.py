"""Who may see insight."""

import pytest
from django.test import Client

from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "status"),
    [("coordinator", 200), ("analyst", 200), ("handler", 403), ("clerk", 403), ("coder", 403)],
)
def test_only_coordinators_and_analysts(client: Client, role: str, status: int) -> None:
    here = people.partnership()
    client.force_login(people.staff(role, partnership=here))
    assert client.get(f"/insight/{here.slug}/intensity/").status_code == status


def test_a_stranger_signs_in_first_and_staff_of_another_city_finds_nothing(client: Client) -> None:
    here = people.partnership()
    assert client.get(f"/insight/{here.slug}/intensity/").status_code == 302
    client.force_login(people.staff("analyst", partnership=people.partnership()))
    assert client.get(f"/insight/{here.slug}/intensity/").status_code == 404
    assert client.get("/insight/nowhere/intensity/").status_code == 404
