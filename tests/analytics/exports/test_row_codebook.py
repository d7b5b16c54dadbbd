from analytics.exports.row_codebook import HEAD, codebook, codebook_rows
from analytics.reports.rows import row_file
from tests.factories.rows import asked, asked_wave


def test_it_says_what_is_in_it_and_what_is_not() -> None:
    book = codebook(row_file(asked([asked_wave(1), asked_wave(2, levels={"expert": 3})]), "en"), "en")
    assert book["waves"] == [1]
    assert "fewer people" in book["skipped"]["2"]
    assert "may name somebody" in book["dropped"]["remark"]
    scale = next(one for one in book["columns"] if one["name"] == "int_0")
    assert scale["values"]["1"] == "Anchor 1"
    assert scale["missing"] == [96, 97, 98, 99]


def test_as_a_sheet_each_code_has_its_row() -> None:
    rows = codebook_rows(row_file(asked(), "en"))
    assert {len(row) for row in rows} == {len(HEAD)}
    assert [row[:2] for row in rows if row[0] == "wave"] == [["wave", "Wave"]]
