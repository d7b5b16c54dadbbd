"""Values as figures."""

from analytics.figures.values import figures, sentences
from analytics.reports.values import values_report
from tests.analytics.figures.examples import wide
from tests.analytics.reports.test_values import data


def test_the_first_is_drawn_and_all_are_tables() -> None:
    found = values_report(data())
    made = figures(found)
    assert [one["key"] for one in made][:3] == ["seen", "kind", "channel"] and wide(made)
    assert "draw" in made[0] and "9" in made[0]["table"]["rows"][0]
    assert sentences(found)[1] == made[0]["counted"]


def test_a_count_that_is_hidden_is_in_no_table() -> None:
    made = figures(values_report(data((("privacy", "realized", 3),))))
    assert not any(cell == "3" for one in made for row in one["table"]["rows"] for cell in row)
