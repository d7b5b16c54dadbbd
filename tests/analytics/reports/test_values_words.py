"""Sentences of the values."""

from analytics.reports import values_words as words
from analytics.reports.values import values_report
from analytics.reports.values_tables import Table
from tests.analytics.reports.test_values import data


def test_the_most_named_values_are_told_as_counts() -> None:
    report = values_report(data())
    said = words.summary(report)
    assert "Privacy and security is most often seen as obstructed: in 20 of 49 coded texts." in said
    assert words.not_coded(report) == "Not coded yet: 10 of 59."


def test_agreement_or_that_it_is_not_known() -> None:
    assert "two coders yet" in words.agreement(values_report(data()))
    assert "on 49 texts" in words.agreement(values_report(data(second=True)))


def test_too_little_is_said_to_be_too_little() -> None:
    assert words.summary(values_report(data((), extra=2))) == "Nothing is coded yet."
    assert "too little" in words.summary(values_report(data((("privacy", "realized", 2),))))


def test_names_of_columns_and_cells() -> None:
    assert words.column("obstructed", "complaint") == "Complaint: Obstructed"
    assert words.column("expected", "web") == "Website: Expected"
    assert words.cell("cannot be shown") == "too few"
    assert words.cell(1200) == "1,200"
    assert words.column("any", "web") == "Website"


def test_a_note_stands_above_what_is_hidden_or_put_together() -> None:
    assert words.note(values_report(data((("privacy", "realized", 2),))).seen).startswith(
        "This table cannot be shown"
    )
    assert words.note(Table((("any", "web"),), {"privacy": (9,)})).startswith("Too few to tell")
    assert words.note(values_report(data()).seen) == ""
    assert not words.hidden(values_report(data()).seen)


def test_too_few_is_told_only_below_a_table_that_says_it() -> None:
    columns = (("realized", "complaint"), ("obstructed", "complaint"))
    shown, some, none = (12, 9), ("cannot be shown", 9), ("cannot be shown", "cannot be shown")
    said = [words.few(Table(columns, {"v_quality": cells}), 7) for cells in (shown, some, none)]
    assert said[0] == said[2] == "" and "fewer than 7 texts" in said[1]
