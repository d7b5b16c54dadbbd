"""Shipped instruments are installed once, and then frozen."""

import pytest

from formspec import from_json
from surveys.instruments import library as shipped
from surveys.models import InstrumentVersion
from surveys.services import library
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_it_is_installed_once_and_published() -> None:
    here = people.partnership()

    first = library.install(by=people.setter(), partnership=here)
    again = library.install(by=people.setter(), partnership=here)

    assert first == again
    assert first.published_at is not None
    assert from_json(first.spec) == shipped.shipped("core_3c").spec


def test_each_partnership_has_its_own() -> None:
    for _ in range(2):
        library.install(by=people.setter(), partnership=people.partnership())

    assert InstrumentVersion.objects.count() == 2


def test_what_does_not_ship_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        library.install(by=people.setter(), partnership=people.partnership(), key="nothing")
