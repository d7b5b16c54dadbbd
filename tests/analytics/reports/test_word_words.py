"""The partners' word in sentences."""

from analytics.reports import word_words as words
from analytics.reports.word import word_report
from tests.analytics.reports.test_word import busy, data


def test_unknown_is_said_as_unknown() -> None:
    report = word_report(busy())
    assert words.obligations(report) == (
        "Of 4 obligations in agreements, 1 are met, 1 are not, of 2 it is not known. "
        "For 1 of the unknown ones the day has passed. For 1 the day is not in the data."
    )
    assert words.requests(report) == (
        "Of 3 requests for data, 1 were delivered, 1 refused, 1 wait. The longest waits 40 days."
    )
    assert words.kept(report.by[1].citizens) == "1 of 2"
    assert words.kept(report.by[1].partners) == "–, 1 not due"


def test_nothing_on_record_is_said() -> None:
    report = word_report(data())
    assert words.obligations(report) == "No obligation of an agreement is on record."
    assert words.requests(report) == "No request for data is on record."
    assert words.met(report.all.obligations) == words.came(report.all.requests) == "–"
