"""The partners' word in sentences."""

from analytics.reports import word_words as words
from analytics.reports.word import word_report
from tests.analytics.reports.test_word import busy, data


def test_unknown_is_said_as_unknown() -> None:
    report = word_report(busy())
    assert words.obligations(report) == (
        "Obligations in agreements: 4. Met: 1, not met: 1, not known: 2. "
        "Not known though the day has passed: 1. Without a day in the data: 1."
    )
    assert words.requests(report) == (
        "Requests for data: 3. Delivered: 1, refused: 1, waiting: 1. Longest wait in days: 40."
    )
    assert words.kept(report.by[1].citizens) == "1 of 2"
    assert words.kept(report.by[1].partners) == "–, 1 not due"


def test_nothing_on_record_is_said() -> None:
    report = word_report(data())
    assert words.obligations(report) == "No obligation of an agreement is on record."
    assert words.requests(report) == "No request for data is on record."
    assert words.met(report.all.obligations) == words.came(report.all.requests) == "–"
