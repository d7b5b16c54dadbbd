"""From a cell to its texts."""

from analytics.reports.values import values_report
from analytics.reports.values_behind import TABLES, CellAsked, texts_behind
from tests.analytics.reports.test_auditing_values import both, spread
from tests.factories.spoken import spoken


def test_there_are_as_many_texts_as_the_cell_says() -> None:
    data = spoken(5)
    report = values_report(data)
    cells = [
        (CellAsked(code, *column[:1], cut, column[1]), cell)
        for cut, name in TABLES.items()
        for code, row in getattr(report, name).rows.items()
        for column, cell in zip(getattr(report, name).columns, row, strict=True)
    ]
    cells += [(CellAsked(one.value, one.seen, "factor", one.factor), one.both) for one in report.overlaps]
    shown = [(asked, cell) for asked, cell in cells if isinstance(cell, int)]
    assert shown
    for asked, cell in shown[::5]:
        found = texts_behind(report, data, asked)
        assert asked.known and found is not None and len(found) == cell, asked
    assert all(texts_behind(report, data, asked) is None for asked, cell in cells if isinstance(cell, str))


def test_whose_doing_and_what_is_told_together() -> None:
    report, data = spread({("city", ""): 20, ("private", ""): 12})
    found = texts_behind(report, data, CellAsked("privacy", "obstructed", "actor", "private"))
    assert found is not None and len(found) == 12
    data = both(9)
    report = values_report(data)
    found = texts_behind(report, data, CellAsked("privacy", "obstructed", "factor", "trust"))
    assert found is not None and len(found) == 9
    assert texts_behind(report, data, CellAsked("innovation", "obstructed", "factor", "trust")) is None


def test_cells_there_cannot_be() -> None:
    assert not CellAsked("song", "realized").known
    assert not CellAsked("privacy", "loved").known
    assert not CellAsked("privacy", "realized", "age", "18-34").known
    assert not CellAsked("privacy", "realized", "factor", "innovation").known
    assert not CellAsked("trust", "realized", "factor", "trust").known
