"""Serials of paper forms: seven random Crockford characters and one that tells a slip of the pen. They name no person.

The alphabet has no I, L, O or U (https://www.crockford.com/base32.html). The check character is the weighted sum of
the others modulo 31: one wrong character, or two neighbours swapped, is always noticed (but 0 for Z, 31 apart).
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
_LOOK_ALIKES = str.maketrans("OIL", "011")


def fresh() -> str:
    """A new random serial (35 bits; a unique constraint settles the rest)."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + _check(body)


def read(typed: str) -> str:
    """What was meant: case, spaces, hyphens and look-alikes forgiven."""
    return "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_LOOK_ALIKES)[:20]


def fits(serial: str) -> bool:
    """Can this be a serial of ours, as `read` gives it? False for a slip of the pen."""
    if len(serial) != LENGTH or any(sign not in ALPHABET for sign in serial):
        return False
    return serial[-1] == _check(serial[:-1])


def shown(serial: str) -> str:
    """7K3M-9X2P, as it is printed."""
    return f"{serial[:4]}-{serial[4:]}" if serial else ""


def _check(body: str) -> str:
    total = sum(place * ALPHABET.index(sign) for place, sign in enumerate(body, start=1))
    return ALPHABET[total % 31]
