"""Spreadsheets: there is one way for words into a cell, and every export goes it."""

import ast
from pathlib import Path

from tests.architecture.source_tree import ROOT, modules, tree

# What makes a table for a spreadsheet, and where that may be done: each of them lets `safe` see every cell.
MAKERS = {
    "csv.writer",
    "csv.DictWriter",
    "Workbook",
    "openpyxl.Workbook",
    "DataFrame.to_csv",
    "DataFrame.to_excel",
}
DOORS = {
    Path("foundation/cells.py"): "tests/foundation/test_cells.py",
    Path("analytics/exports/sheets.py"): "tests/analytics/exports/test_sheets.py",
    Path("formspec/xlsform/workbook.py"): "tests/formspec/xlsform/test_workbook.py",
}


def makes_a_table(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("pd.") in MAKERS


def test_tables_are_made_by_the_safe_doors_only() -> None:
    found = {path for path in modules() if any(map(makes_a_table, ast.walk(tree(path))))}
    assert found == set(DOORS)


def test_each_door_has_its_property_test() -> None:
    for path in DOORS.values():
        source = (ROOT / path).read_text(encoding="utf-8")
        assert "@given" in source or "STARTS" in source or "formula" in source, path
