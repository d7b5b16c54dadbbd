"""Columns behave as the tuples they stand for."""

import numpy as np
import pytest

from surveys.records.coded import Coded, Unread

TEXTS = ("project", "expert", "project", "")


def test_codes_say_what_the_texts_said() -> None:
    found = Coded.of(TEXTS)
    assert found == TEXTS and tuple(found) == TEXTS and list(found) == list(TEXTS)
    assert (len(found), found[1], found[2:]) == (4, "expert", ("project", ""))
    assert found.names == ("project", "expert", "")
    assert Coded.of(found) is found


def test_rows_are_found_and_counted_by_code() -> None:
    found = Coded.of(TEXTS)
    assert found.among({"project", "unheard of"}).tolist() == [True, False, True, False]
    assert found.counts() == {"project": 2, "expert": 1, "": 1}
    assert Coded(np.array([1], dtype=np.int32), ("nobody", "one")).counts() == {"one": 1}


def test_nobody_is_an_empty_column() -> None:
    found = Coded.of(())
    assert found == () and found.among({"x"}).tolist() == [] and found.counts() == {}


def test_the_same_texts_under_other_codes_are_equal() -> None:
    assert Coded(np.array([1, 0]), ("a", "b")) == Coded.of(("b", "a"))
    assert Coded.of(("b", "a")) != ("a", "b")
    with pytest.raises(TypeError):
        hash(Coded.of(TEXTS))


def test_what_nobody_looks_at_is_not_read() -> None:
    read: list[int] = []

    def texts() -> tuple[str, ...]:
        read.append(1)
        return TEXTS

    found = Unread(4, texts)
    assert len(found) == 4 and not read
    assert found == TEXTS and found[0] == "project" and len(read) == 1
