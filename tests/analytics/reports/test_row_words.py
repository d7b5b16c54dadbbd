from analytics.reports import row_words as words
from analytics.reports.row_columns import MISSING_CODES
from analytics.reports.rows import row_file
from tests.factories.rows import asked


def test_every_column_and_code_has_words() -> None:
    file = row_file(asked(), "en")
    for one in file.columns:
        assert words.label(one)
        assert all(words.values(one).values())
    level = next(one for one in file.columns if one.name == "level")
    assert "Strategic level" in words.values(level).values()


def test_missing_codes_come_last_and_are_all_said() -> None:
    assert set(words.CODES) == set(MISSING_CODES)
    scale = next(one for one in row_file(asked(), "en").columns if one.name == "int_0")
    assert list(words.values(scale))[-4:] == [96, 97, 98, 99]
