"""The network report on planted rosters."""

from dataclasses import replace

from analytics.measures.disclosure.pairs import BESIDE
from analytics.reports.network import NO_LISTS, NO_MAP, NO_PAIRS, network_report
from tests.factories import ties

TWO = {"board": ("strategic", {"city": 8, "private": 8})}


def parted(one: str, other: str) -> int:
    """Within a kind 3; the city says 3 of the private partners, they say 1 or 2 of the city."""
    if one.split("-")[1] == other.split("-")[1]:
        return 3 if one[-1] != "0" else 0
    return 3 if "city" in one and one[-1] != "0" else 2 if one[-1] == "1" else 1


def apart(one: str, other: str) -> int:
    """The same, but four of the city and four of the private partners do not work together, and four say so alone."""
    across = one.split("-")[1] != other.split("-")[1]
    far = across and max(int(one[-1]), int(other[-1])) < 4
    alone = "city" in one and across and min(int(one[-1]), int(other[-1])) > 5
    return 0 if far or alone else max(1, parted(one, other))


def test_levels_have_asymmetry_first_and_density_from_whole_lists() -> None:
    report = network_report(ties.course(ties.wave(TWO, plan=apart)))
    (one,) = report.latest
    assert (one.shown, one.n, one.listed, one.lists) == (True, 16, 16, 1)
    assert one.pairs is not None and (one.pairs.all, one.pairs.both, one.pairs.none) == (120, 120, 0)
    assert one.asymmetry.value and one.confirmation.defined
    assert one.density.value == 104 / 120
    assert report.map == NO_MAP


def test_under_eighty_percent_there_is_no_density_but_unconfirmed_ties_are_told_apart() -> None:
    silent = frozenset(f"board-city-{at}" for at in range(5))
    (one,) = network_report(ties.course(ties.wave(TWO, plan=parted, silent=silent))).latest
    assert one.shown and one.pairs is not None
    assert (one.pairs.both, one.pairs.one, one.pairs.none) == (55, 55, 10)
    assert one.density.reason == one.centralization.reason == "undefined: fewer than 80 % answered"


def test_few_are_not_shown_and_unanimity_neither() -> None:
    small = network_report(ties.course(ties.wave({"board": ("strategic", {"city": 4})}, plan=parted)))
    assert [one.shown for one in small.latest] == [False]
    assert {one.mean.reason for one in small.between} == {"cannot be shown"}
    alike = network_report(ties.course(ties.wave({"board": ("strategic", {"city": 9})})))
    (one,) = alike.latest
    figures = (one.asymmetry, one.confirmation, one.density, one.centralization)
    assert {figure.reason for figure in figures[:2]} == {"cannot be shown"}
    assert {figure.reason for figure in figures[2:]} == {BESIDE}
    assert [each.mean.reason for each in alike.between] == ["cannot be shown"]


def test_kinds_of_actors_are_compared_from_both_sides() -> None:
    report = network_report(ties.course(ties.wave(TWO, plan=parted)))
    found = report.of_wave(1)
    there, back = found["city", "private"], found["private", "city"]
    assert there.value == (7 * 3 + 1) / 8 and back.value == (7 * 1 + 2) / 8 and there.n == 8


def test_a_kind_that_few_belong_to_gives_nobody_away() -> None:
    wave = ties.wave({"board": ("strategic", {"city": 12, "private": 8, "citizens": 2})}, plan=parted)
    found = network_report(ties.course(wave)).of_wave(1)
    assert found["city", "city"].defined
    assert all(not figure.defined for pair, figure in found.items() if "citizens" in pair)
    assert not found["city", "private"].defined  # total less the shown ones would be the two


def test_organisations_have_no_pairs_but_each_kind_of_organisation_is_reported_of() -> None:
    points = {"city": {"city": 3, "citizens": 1}, "private": {"city": 2, "citizens": 4}}
    report = network_report(ties.course(ties.about_organisations({"city": 9, "private": 8}, points)))
    assert {one.reason for one in report.latest} == {NO_PAIRS}
    found = report.of_wave(1)
    assert found["city", "citizens"].value == 8 / 9 and found["private", "citizens"].value == 31 / 8
    assert found["citizens", "city"].reason == "not in the data"


def test_several_bodies_of_a_level_are_pooled_and_lists_can_be_lost() -> None:
    bodies = {"a": ("project", {"city": 9}), "b": ("project", {"city": 8})}
    wave = ties.wave(bodies, plan=parted)
    (one,) = network_report(ties.course(wave)).latest
    assert one.lists == 2 and one.pairs is not None and one.pairs.all == 36 + 28
    assert one.centralization.reason == "undefined: several lists"
    (lost,) = network_report(ties.course(replace(wave, lines=()))).latest
    assert (lost.shown, lost.reason) == (False, NO_LISTS)


def test_years_stand_beside_each_other_and_nothing_comes_of_no_wave() -> None:
    report = network_report(ties.course(*(ties.wave(TWO, plan=parted, number=n) for n in (1, 2))))
    assert [one.wave for one in report.ties] == [1, 2] and len(report.latest) == 1
    empty = network_report(ties.course())
    assert empty.latest == () and empty.between == () and empty.source == ""
