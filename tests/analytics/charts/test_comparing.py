from analytics.charts.comparing import side_by_side
from analytics.reports.comparing import comparison
from tests.analytics.reports.test_comparing import given


def test_one_panel_a_case_on_the_same_axes_with_shapes_beside_colours() -> None:
    spec = side_by_side(comparison([given("B"), given("A")]))
    assert [panel["title"]["text"] for panel in spec["concat"]] == ["A", "B"]
    first, second = (panel["layer"][0]["encoding"]["x"]["scale"]["domain"] for panel in spec["concat"])
    assert first == second
    assert spec["concat"][0]["layer"][2]["encoding"]["shape"]
    assert side_by_side(comparison([given("B"), given("A")]), narrow=True)["columns"] == 1
