"""At most yearly; the list is frozen at opening; nobody names themselves."""

import pytest

from foundation import clock
from foundation.errors import Refused
from partnerships.services import seats
from surveys.models import RosterRow
from surveys.selectors import forms
from surveys.services import answers, drafts, waves
from tests.factories import partnerships as people
from tests.factories import rosters as factory
from tests.factories import surveys

pytestmark = pytest.mark.django_db


def refusal(call) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(Refused) as refused:
        call()
    return refused.value.code


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=MONTHLY;INTERVAL=11"]
)
def test_a_roster_more_often_than_yearly_is_refused_when_planned(rule: str) -> None:
    here = people.partnership()

    assert refusal(lambda: factory.planned(here, rule=rule)) == "roster_too_often"


@pytest.mark.parametrize("rule", ["FREQ=YEARLY", "FREQ=YEARLY;COUNT=1", "FREQ=MONTHLY;INTERVAL=24"])
def test_yearly_once_or_rarer_is_fine(rule: str) -> None:
    assert factory.planned(people.partnership(), rule=rule).state == "planned"


def test_an_odd_rule_is_refused_for_what_it_is() -> None:
    assert refusal(lambda: factory.planned(people.partnership(), rule="whenever")) == "bad_rule"


def test_more_than_thirty_organisations_are_too_many() -> None:
    here = people.partnership()
    for _ in range(31):
        people.organisation(here)

    assert refusal(lambda: factory.planned(here, "roster_organisations")) == "roster_too_long"


def test_the_list_is_frozen_at_opening_without_guests_and_leavers() -> None:
    here = people.partnership()
    body = people.body(here)
    stays = [people.seat(body=body) for _ in range(2)]
    people.seat(body=body, role="guest")
    gone = people.seat(body=body)
    seats.end(by=people.setter(), seat=gone, ends_on=people.START)
    with clock.at(surveys.FIRST):
        wave = waves.open_now(by=people.setter(), wave=factory.planned(here))
    people.seat(body=body)

    assert set(wave.roster.values_list("member", flat=True)) == {seat.member_id for seat in stays}


def test_a_quarterly_core_wave_has_no_list() -> None:
    surveys.open_wave()

    assert not RosterRow.objects.exists()


def test_it_is_not_opened_twice_within_a_year() -> None:
    wave = factory.opened(2)
    following = wave.series.waves.get(state="planned")

    with clock.at(surveys.FIRST.replace(month=9)):
        assert refusal(lambda: waves.open_now(by=people.setter(), wave=following)) == "roster_too_soon"
    with clock.at(surveys.FIRST.replace(year=2027)):
        assert waves.open_now(by=people.setter(), wave=following).roster.count() == 2


def test_naming_oneself_by_a_crafted_post_is_a_problem_in_words() -> None:
    row = factory.first(factory.opened(3))
    ties = forms.spec_for(row).item("ties")
    with clock.at(surveys.FIRST):
        start = drafts.begin(invitation=row)
        saved = drafts.save_page(
            invitation=row, start=start, page="lines", raw={f"ties__{ties.oneself}": "4"}
        )

        assert [problem.code for problem in saved.problems] == ["oneself"]
        code = refusal(
            lambda: answers.record(by=people.setter(), invitation=row, values={"ties": {ties.oneself: 4}})
        )
    assert code == "odd_answers"
