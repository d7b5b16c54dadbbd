import pytest

from foundation import crypto

KEY, OTHER = bytes(range(32)), bytes(32)


def test_it_opens_with_the_same_key_and_binding():
    assert crypto.unseal(KEY, crypto.seal(KEY, b"Anna", b"row 1"), b"row 1") == b"Anna"


def test_the_same_text_never_looks_the_same():
    assert crypto.seal(KEY, b"Anna", b"row 1") != crypto.seal(KEY, b"Anna", b"row 1")


@pytest.mark.parametrize(("key", "bound"), [(OTHER, b"row 1"), (KEY, b"row 2")])
def test_another_key_or_another_row_does_not_open(key, bound):
    with pytest.raises(crypto.WrongKey):
        crypto.unseal(key, crypto.seal(KEY, b"Anna", b"row 1"), bound)


def test_a_changed_byte_does_not_open():
    sealed = bytearray(crypto.seal(KEY, b"Anna", b"row 1"))
    sealed[-1] ^= 1
    with pytest.raises(crypto.WrongKey):
        crypto.unseal(KEY, bytes(sealed), b"row 1")
