"""The print of a contact."""

from surveys.workflow.addresses import contact_print


def test_it_changes_with_the_ciphertext_and_is_empty_for_an_erased_contact() -> None:
    assert contact_print(b"sealed") == contact_print(memoryview(b"sealed"))
    assert len(contact_print(b"sealed")) == 64
    assert contact_print(b"sealed") != contact_print(b"sealed anew")
    assert contact_print(None) == ""
