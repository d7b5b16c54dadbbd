"""Public numbers: random, so that they tell neither how many there are nor who came first."""

import secrets


def public_number(digits: int = 7) -> str:
    """A random decimal number of exactly `digits` digits; the caller's unique constraint settles collisions."""
    low = 10 ** (digits - 1)
    return str(low + secrets.randbelow(9 * low))
