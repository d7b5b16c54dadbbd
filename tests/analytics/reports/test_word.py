"""Promises, obligations and requests by organisation."""

from datetime import date, timedelta

from analytics.datasets.word import Asked, Owed, Promised, WordData
from analytics.reports.word import word_report

TODAY = date(2026, 6, 1)
BEFORE, AFTER = TODAY - timedelta(1), TODAY + timedelta(1)


def data(**fields: object) -> WordData:
    return WordData(**{"slug": "x", "today": TODAY, "promised": (), "owed": (), "asked": (), **fields})


def busy() -> WordData:
    return data(
        promised=(
            Promised("City", "citizens", "kept", BEFORE),
            Promised("City", "citizens", "open", BEFORE),
            Promised("City", "partners", "open", AFTER),
            Promised("bank", "partners", "broken", BEFORE),
        ),
        owed=(
            Owed("City", {"en": "Data"}, "met", BEFORE),
            Owed("City", {"en": "Data"}, "unknown", BEFORE),
            Owed("City", {"en": "Data"}, "unknown", None),
            Owed("bank", {"en": "Data"}, "unmet", AFTER),
        ),
        asked=(Asked("bank", "escalated", 40), Asked("bank", "delivered", 9), Asked("bank", "refused", 12)),
    )


def test_by_organisation_and_all_together() -> None:
    found = word_report(busy())
    assert [one.name for one in found.by] == ["bank", "City"]
    bank, city = found.by
    assert (city.citizens.kept, city.citizens.n, city.citizens.overdue) == (1, 2, 1)
    assert (city.partners.n, city.partners.not_due) == (0, 1)
    assert (bank.requests.waiting, bank.requests.longest, bank.requests.slowest) == (1, 40, 12)
    assert found.all.obligations.n == 4 and found.all.requests.n == 3


def test_what_nobody_looked_at_is_neither_met_nor_unmet() -> None:
    city = word_report(busy()).by[1].obligations
    assert (city.met, city.unmet, city.unknown, city.late, city.undated) == (1, 0, 2, 1, 1)
    assert (city.share.value, city.share.n, city.share.missing) == (1.0, 1, 2)


def test_nothing_on_record() -> None:
    found = word_report(data())
    assert not found.anything
    assert found.all.obligations.share.reason == "not in the data"
    assert found.all.citizens.value is None and found.all.requests.longest is None
