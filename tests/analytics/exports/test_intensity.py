"""The file says what the page says."""

import csv
import io

from analytics.exports.intensity import HEAD, intensity_tidy
from analytics.reports.intensity import intensity_report
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_for_each_wave_group_and_quantity_with_the_reports_figures() -> None:
    report = intensity_report(planted(3))
    found = rows(intensity_tidy(report).csv)
    assert len(found) == 3 * 3 * 8
    assert tuple(found[0]) == HEAD
    one = report.cells[0]
    assert float(found[0]["value"]) == round(one.figures["interdependence"].value or 0, 4)
    assert found[-1]["change"] != ""


def test_what_cannot_be_shown_is_empty_with_its_reason() -> None:
    found = rows(intensity_tidy(intensity_report(course(insight.snapshot(levels={"strategic": 2})))).csv)
    assert {row["value"] for row in found} == {""}
    assert {row["n"] for row in found} == {""}
    assert {row["reason"] for row in found} == {"cannot be shown"}
