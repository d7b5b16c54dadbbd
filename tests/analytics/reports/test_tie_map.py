"""The drawing of people: only who agreed, and nobody told of by what is left."""

from analytics.datasets.network import Agreed, RosterWave
from analytics.reports.network import network_report
from analytics.reports.tie_map import FEW, NO_PEOPLE, NOBODY, TieMap, tie_map
from tests.analytics.reports.test_network import TWO, parted
from tests.factories import ties


def drawn(*waves: RosterWave, left_out: set[str] | None = None, number: int = 1) -> TieMap:
    report = network_report(ties.course(*waves))
    without = left_out or set()
    agreed = {
        wave.number: Agreed(
            {line.key: f"Name of {line.key}" for line in wave.lines if line.key not in without},
            {"board": "The board"},
        )
        for wave in waves
    }
    return tie_map(report, {wave.number: wave for wave in waves}, agreed, number)


def people(count: int) -> set[str]:
    return {f"board-city-{at}" for at in range(count)}


def test_who_did_not_agree_is_in_no_line_and_has_no_name() -> None:
    found = drawn(ties.wave(TWO, plan=parted), left_out=people(8))
    (body,) = found.bodies
    assert (found.reason, body.agreed, body.listed) == ("", 8, 16)
    assert {one.name for one in body.people} == {f"Name of board-private-{at}" for at in range(8)}
    assert len(body.lines) == 28
    assert not any("city" in line.one.name + line.other.name for line in body.lines)


def test_nobody_agreed_and_organisations_have_nobody() -> None:
    wave = ties.wave(TWO, plan=parted)
    assert drawn(wave, left_out={line.key for line in wave.lines}).reason == NOBODY
    organisations = ties.about_organisations({"city": 9}, {"city": {"city": 3}})
    assert drawn(organisations).reason == NO_PEOPLE


def test_planted_leak_one_who_did_not_agree_would_be_told_by_what_is_left() -> None:
    """The level's density and the drawn ties: the difference is the one's own ties."""
    wave = ties.wave(TWO, plan=parted)
    for count in range(1, 7):
        assert drawn(wave, left_out=people(count)).reason == FEW
    assert drawn(wave, left_out=people(7)).reason == ""


def test_of_many_who_did_not_agree_few_answered() -> None:
    silent = frozenset(people(7))
    bodies = {"board": ("strategic", {"city": 8, "private": 8, "citizens": 8})}
    wave = ties.wave(bodies, plan=parted, silent=silent)
    assert drawn(wave, left_out=people(8)).reason == FEW
    assert drawn(wave, left_out=people(7)).reason == ""


def test_pairs_have_their_state_and_people_their_place_in_every_year() -> None:
    silent = frozenset({"board-private-0"})
    waves = [ties.wave(TWO, plan=parted, number=1), ties.wave(TWO, plan=parted, number=2, silent=silent)]
    first, second = (drawn(*waves, number=number).bodies[0] for number in (1, 2))
    assert [one.number for one in first.people] == [one.number for one in second.people]
    assert {"confirmed", "apart"} <= {line.state for line in first.lines}
    assert any(line.state == "unconfirmed" for line in second.lines)
