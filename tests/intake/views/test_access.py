import pytest
from django.urls import reverse

from foundation.services import actors
from intake.models import KeyingBatch
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db
PAGES = [reverse(f"intake:{name}") for name in ("print", "batches", "keying")]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("role", "status"),
    [("clerk", 200), ("coordinator", 200), ("handler", 403), ("analyst", 403), ("coder", 403)],
)
def test_paper_is_for_clerks_and_coordinators(client, page: str, role: str, status: int):
    client.force_login(tenants.staff(role, partnership=paper.city()))

    assert client.get(page).status_code == status


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_signed_in_is_asked_to(client, page: str):
    assert client.get(page).status_code == 302


def test_who_has_no_role_at_all_is_refused(client):
    client.force_login(tenants.user())

    assert client.get(PAGES[0]).status_code == 403


def test_who_works_for_two_picks_one_and_it_is_kept(client):
    one, two = paper.city(), paper.city()
    user = tenants.staff("clerk", partnership=one)
    tenants.grant("clerk", partnership=two, user=user)
    client.force_login(user)

    client.get(PAGES[1], {"city": two.slug})

    assert client.get(PAGES[1]).context["partnership"] == two
    assert client.get(PAGES[1], {"city": one.slug}).context["partnership"] == one


def test_another_partnership_is_not_told_about(client):
    client.force_login(tenants.staff("clerk", partnership=paper.city()))

    assert client.get(PAGES[1], {"city": paper.city().slug}).status_code == 404
    assert client.get(PAGES[1], {"city": "nowhere"}).status_code == 404


def test_a_role_that_may_not_key_elsewhere_is_refused(client):
    one, two = paper.city(), paper.city()
    user = tenants.staff("clerk", partnership=one)
    tenants.grant("analyst", partnership=two, user=user)
    client.force_login(user)

    assert client.get(PAGES[1], {"city": two.slug}).status_code == 403


def test_what_is_done_is_done_by_the_account(client):
    city = paper.city()
    user = tenants.staff("clerk", partnership=city)
    client.force_login(user)

    client.post(PAGES[1], {"name": "Library", "received_on": "2024-05-17", "returned": "3"})

    assert KeyingBatch.objects.get().opened_by == actors.for_user(user)
