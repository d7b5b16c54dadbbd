"""The structure report as tables."""

from dataclasses import replace

from analytics.figures.structure import figures
from tests.analytics.reports.test_levels import divided
from tests.analytics.reports.test_structure import made, mixed


def test_every_row_is_as_wide_as_its_head_and_nothing_is_drawn() -> None:
    found = figures(made(mixed()))
    assert [one["key"] for one in found] == ["by-actor_group", "by-core", "by-capacity", "along"]
    assert all(len(row) == len(one["table"]["head"]) for one in found for row in one["table"]["rows"])
    assert not any("draw" in one for one in found)


def test_each_group_is_read_over_the_waves() -> None:
    taken = mixed(2)
    few = replace(taken, capacity=("paid",) * 67 + ("volunteer",) * 3)
    found = {one["key"]: one for one in figures(made(mixed(1), few))}
    names = [row[0] for row in found["by-core"]["table"]["rows"]]
    assert names == ["Core, wave 1", "Core, wave 2", "Periphery, wave 1", "Periphery, wave 2"]
    names = {row[0]: row[1] for row in found["by-capacity"]["table"]["rows"]}
    assert names["wave 2"] == "too few" and len(names) == 3


def test_splits_and_placings_stand_there_when_there_are_some() -> None:
    taken = divided()
    placed = replace(taken, choices={"vignette": (("cooperation",),) * taken.n})
    keys = [one["key"] for one in figures(made(placed))]
    assert keys[-2:] == ["splits", "placings"]


def test_nothing_before_a_wave_is_closed() -> None:
    assert figures(replace(made(mixed()), wave=None)) == []
