"""Codes and labels of the columns."""

from analytics.measures.disclosure.policy import Policy
from analytics.reports.row_columns import answers_of, columns_of, covariate, left_out
from tests.factories.rows import asked_wave


def test_labels_are_in_the_readers_language() -> None:
    found = {one.name: one for one in columns_of([asked_wave()], "nl")}
    assert found["int_0"].label == "Vraag int_0"
    assert found["int_0"].labels[1] == "Anker 1"
    assert found["int_0"].construct == "interdependence"
    assert found["vignette"].keys == {1: "a", 2: "b"}
    assert found["values__p"].label == "Which matter?: P"


def test_what_repeats_a_covariate_or_is_told_in_words_has_no_column() -> None:
    assert left_out([asked_wave()]) == {"capacity": "known_by", "remark": "words", "age": "value"}


def test_a_covariate_counts_its_keys_up() -> None:
    assert covariate("core", [{"core": [True, False]}, {"core": [True]}]).keys == {1: "False", 2: "True"}


def test_answers_are_coded_row_by_row() -> None:
    wave = asked_wave()
    found = answers_of(wave, wave.snapshot.level, Policy(k=5))
    assert found["int_0"][:2] == [98, 99]
    assert found["vignette"][:2] == [2, 1]
    assert (
        set(found["values__p"]) == {97, 1} or set(found["values__p"]) == {1, 97} or 97 in found["values__p"]
    )
    assert set(found["values__q"]) <= {0, 1, 97}
