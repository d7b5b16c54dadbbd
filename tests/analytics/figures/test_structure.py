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


def test_splits_and_placings_stand_there_when_there_are_some() -> None:
    taken = divided()
    placed = replace(taken, choices={"vignette": (("cooperation",),) * taken.n})
    keys = [one["key"] for one in figures(made(placed))]
    assert keys[-2:] == ["splits", "placings"]


def test_nothing_before_a_wave_is_closed() -> None:
    assert figures(replace(made(mixed()), wave=None)) == []
