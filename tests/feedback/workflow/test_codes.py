import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.workflow import codes

KEY = bytes(range(32))
ONE = uuid.UUID(int=7)


def test_the_code_is_twelve_characters_a_voice_can_read() -> None:
    code = codes.derived(KEY, ONE, 1)
    assert len(code) == 12 and set(code) <= set(codes.ALPHABET)
    assert not set("ILOU") & set(codes.ALPHABET)
    assert codes.shown(code) == f"{code[:4]}-{code[4:8]}-{code[8:]}"


def test_key_suggestion_and_version_each_change_it() -> None:
    made = {codes.derived(KEY, ONE, 1), codes.derived(KEY, ONE, 2), codes.derived(KEY, uuid.UUID(int=8), 1)}
    assert len(made | {codes.derived(KEY[::-1], ONE, 1)}) == 4


@given(st.uuids(), st.integers(1, 2**32 - 1))
def test_what_is_read_aloud_is_read_back(suggestion: uuid.UUID, version: int) -> None:
    code = codes.derived(KEY, suggestion, version)
    spoken = codes.shown(code).lower().replace("0", "o").replace("1", "i")
    assert codes.same(codes.read(f" {spoken} "), code)


@pytest.mark.parametrize("typed", ["", "-", "É", "\ud800", "x" * 100_000, "ßßßß", "٣٣٣٣"])
def test_nonsense_is_only_wrong(typed: str) -> None:
    assert not codes.same(codes.read(typed), codes.derived(KEY, ONE, 1))


def test_a_number_is_read_without_its_spaces() -> None:
    assert codes.read_number(" 2695 533l ") == "26955331"
    assert codes.read_number("no number") == "0"
