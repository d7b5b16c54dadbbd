"""The partners' word as a table."""

from analytics.reports.word import word_report
from analytics.views.word_figures import word_figures
from tests.analytics.reports.test_word import busy, data


def test_one_row_each_and_all_together_last() -> None:
    (made,) = word_figures(word_report(busy()), "/x")
    assert [row[0] for row in made["table"]["rows"]] == ["bank", "City", "All together"]
    assert all(len(row) == len(made["table"]["head"]) for row in made["table"]["rows"])
    assert [file["href"] for file in made["files"]] == ["/x-word.csv", "/x-word.json"]
    assert word_figures(word_report(data()), "/x") == []
