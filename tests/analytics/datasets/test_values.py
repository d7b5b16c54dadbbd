"""Codings beside what was coded."""

import pytest

from analytics.datasets.values import values_data
from analytics.services import codings as service
from tests.factories import codings

pytestmark = pytest.mark.django_db


def test_codes_count_when_their_coder_is_done_with_the_text() -> None:
    here = codings.city(2)
    one, two = codings.texts(here)
    for text in (one, two):
        service.add(by=codings.coder(), partnership=here, text=text, code="privacy", perception="realized")
    service.finish(by=codings.coder(), partnership=here, text=one)
    found = values_data(here)
    assert found.said == {one: ("suggestion", "web"), two: ("suggestion", "web")}
    assert [each.text for each in found.mentions] == [one]
    assert found.coders == (codings.coder().pk,)


def test_signals_are_left_out() -> None:
    assert values_data(codings.city(1, channel="signal")).said == {}
