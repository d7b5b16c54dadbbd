import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships import pasting
from partnerships.pasting import Line


def test_one_a_line_with_any_of_three_separators():
    for sign in (";", ",", "\t"):
        text = sign.join(["Noor", " noor@example.org", "City ", "Board"])
        assert pasting.read(text) == [Line(1, "Noor", "noor@example.org", "City", "Board")]


def test_heading_empty_lines_and_missing_cells():
    text = "\ufeffNaam;e-mail;organisatie\n\nNoor;;City\r\n;;;\nBram"
    assert pasting.read(text) == [Line(3, "Noor", "", "City"), Line(5, "Bram")]


def test_a_quoted_cell_may_hold_a_separator():
    assert pasting.read('"Aerts; Noor";a@b.be;"City ""A"""')[0].organisation == 'City "A"'


def test_a_broken_quote_is_refused_with_its_line():
    with pytest.raises(ValueError, match="line 1"):
        pasting.read('"Noor;a@b.be;City')


def test_a_list_has_an_end():
    with pytest.raises(ValueError, match="more than"):
        pasting.read("Noor\n" * (pasting.MOST + 1))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_a_file_in_either_encoding(encoding):
    assert pasting.read(pasting.decoded("Zoë;;Stad".encode(encoding)))[0].name == "Zoë"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    try:
        assert all(line.number >= 1 for line in pasting.read(text))
    except ValueError as error:
        assert str(error)
