"""A link names a uuid and proves it; anything else names nobody and raises nothing."""

from uuid import UUID

import pytest

from surveys.records.sealed_link import TAG, read, tag, written

ONE = UUID("01940000-0000-7000-8000-000000000001")


def test_what_is_written_is_read_back() -> None:
    proof = tag(b"key", ONE.bytes, b"1")
    assert read(written(ONE, proof)) == (ONE, proof)
    assert len(written(ONE, proof)) == 43


@pytest.mark.parametrize("given", ["", "x", "ÄÖ", "a" * 42, "a" * 44, "!" * 43, "a" * 4000])
def test_what_is_no_link_names_nobody(given: str) -> None:
    assert read(given) == (UUID(int=0), bytes(TAG))


def test_another_key_gives_another_proof() -> None:
    assert tag(b"key", ONE.bytes) != tag(b"other", ONE.bytes)
