"""The structure report as rows."""

import csv
import io
from dataclasses import replace

from analytics.exports.structure import HEAD, structure_tidy
from tests.analytics.reports.test_levels import divided
from tests.analytics.reports.test_structure import made, mixed


def rows(report: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(structure_tidy(report).csv, newline="")))


def test_each_figure_is_a_row_with_its_wave_and_method() -> None:
    report = made(mixed())
    found = rows(report)
    assert tuple(found[0]) == HEAD and {one["wave"] for one in found} == {"1"}
    city = next(
        one
        for one in found
        if (one["part"], one["group"], one["quantity"]) == ("actor_group", "city", "trust")
    )
    told = next(one for one in report.cuts[0].parts if one.name == "city")
    assert float(city["value"]) == told.figures["trust"].value and city["n"] == str(told.n)


def test_cuts_of_every_wave_are_there_and_the_rest_is_of_the_latest() -> None:
    found = rows(made(mixed(1), mixed(2)))
    assert {one["wave"] for one in found if one["part"] == "core"} == {"1", "2"}
    assert {one["wave"] for one in found if one["part"] == "somers_d"} == {"2"}


def test_what_cannot_be_shown_has_no_value_and_says_why() -> None:
    taken = divided(12)
    placed = replace(taken, choices={"vignette": (("cooperation",),) * taken.n})
    report = replace(made(placed), cautions={"over_reliance": ("project",)})
    found = rows(report)
    assert {one["value"] for one in found if one["part"] == "below_middle"} == {""}
    assert [one["group"] for one in found if one["part"] == "question"] == ["project"]
    assert any(one["part"] == "placed" and one["value"] == "12" for one in found)
