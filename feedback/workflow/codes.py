"""Codes a person can read aloud: Crockford's base 32 (no I, L, O, U), twelve characters in groups of four.

https://www.crockford.com/base32.html
"""

import hashlib
import hmac
import uuid

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
LOOK_ALIKES = str.maketrans("OIL", "011")


def derived(key: bytes, suggestion: uuid.UUID, version: int) -> str:
    """The 12 characters for one suggestion: the first 60 bits of HMAC-SHA256(key, uuid, version)."""
    message = suggestion.bytes + version.to_bytes(4, "big")
    bits = int.from_bytes(hmac.digest(key, message, hashlib.sha256)[:8], "big") >> 4
    return "".join(ALPHABET[bits >> 5 * place & 31] for place in reversed(range(LENGTH)))


def shown(code: str) -> str:
    """K7QM-2XRD-9HTA"""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def read(typed: str) -> str:
    """What was meant: case, spaces, hyphens and look-alikes forgiven. Anything else stays and will not fit."""
    kept = "".join(sign for sign in typed[:200].upper() if sign.isalnum())
    return kept.translate(LOOK_ALIKES)[:64]


def read_number(typed: str) -> str:
    """The digits of a public number as typed; look-alikes forgiven."""
    return "".join(sign for sign in read(typed) if sign in "0123456789")[:20]


def same(given: str, right: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), right.encode())
