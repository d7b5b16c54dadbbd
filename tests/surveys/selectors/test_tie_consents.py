"""Whose ties may be shown, and to whom."""

import pytest

from foundation import keys
from surveys.selectors import rosters, tie_consents
from surveys.services import tie_consents as consenting
from tests.factories import partnerships as people
from tests.factories.own_ties import agree, closed

pytestmark = pytest.mark.django_db


def test_only_who_said_yes_is_shown_on_the_list_and_only_who_said_so_is_drawn() -> None:
    wave, (no, never, listed, drawn, called) = closed(5, lambda one, other: 2)
    agree(no, "nobody")
    agree(listed, "list")
    agree(drawn)
    agree(called, "partnership", "organisation")
    everyone = {one.uuid for one in (no, never, listed, drawn, called)}

    assert tie_consents.shown_on_list(wave, everyone) == {listed.uuid, drawn.uuid, called.uuid}
    assert tie_consents.drawn(wave) == {
        rosters.pseudonym(wave, drawn.uuid): drawn.name,
        rosters.pseudonym(wave, called.uuid): called.organisation.name,
    }


def test_what_was_taken_back_is_gone_at_once() -> None:
    wave, (one, _other) = closed(2, lambda one, other: 2)
    agree(one)
    assert tie_consents.in_force(one)
    consenting.take_back(by=people.setter(), member=one)

    assert tie_consents.in_force(one) is None and tie_consents.drawn(wave) == {}
    assert tie_consents.shown_on_list(wave, {one.uuid}) == set()


def test_without_the_key_nobody_is_drawn() -> None:
    wave, (one, _other) = closed(2, lambda one, other: 2)
    agree(one)
    keys.destroy_series_key(wave.series.uuid)

    assert tie_consents.drawn(wave) == {}
