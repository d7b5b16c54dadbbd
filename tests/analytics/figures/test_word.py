"""The partners' word as a table."""

from analytics.figures.word import figures
from analytics.reports.word import word_report
from tests.analytics.reports.test_word import busy, data


def test_one_row_each_and_all_together_last() -> None:
    (made,) = figures(word_report(busy()))
    assert [row[0] for row in made["table"]["rows"]] == ["bank", "City", "All together"]
    assert all(len(row) == len(made["table"]["head"]) for row in made["table"]["rows"])
    assert figures(word_report(data())) == []
