from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from foundation import clock
from partnerships.models import Partnership
from partnerships.services import promises
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def _promise(here: Partnership, days: int):
    today = clock.today(here.time_zone)
    return promises.make(
        by=feedback.staff(),
        partnership=here,
        toward="citizens",
        text="A bench at the quay",
        language="en",
        organisation=feedback.city(here),
        owner_name="Parks",
        due_on=today + timedelta(days=days),
    )


def _page(here: Partnership, **asked: str) -> str:
    return Client().get(reverse("feedback:promises", args=[here.slug]), asked).content.decode()


def test_without_promises_it_says_so(here):
    assert "No promises yet" in _page(here)


def test_it_shows_a_promise_with_its_owner(here):
    _promise(here, 10)

    page = _page(here)

    assert "A bench at the quay" in page
    assert feedback.city(here).name in page


def test_late_ones_are_derived(here):
    made = _promise(here, 10)
    with clock.at(clock.now() + timedelta(days=20)):
        page = _page(here, state="late")

    assert made.text in page
    assert "late" in page


def test_it_rejects_post(here):
    assert Client().post(reverse("feedback:promises", args=[here.slug])).status_code == 405
