"""Is this still the address that failed? Told by a print of its ciphertext, which is sealed anew at each change."""

import hashlib


def contact_print(payload: bytes | memoryview | None) -> str:
    """64 characters that change whenever the contact does and tell nothing of it; "" for an erased one."""
    return hashlib.sha256(bytes(payload)).hexdigest() if payload is not None else ""
