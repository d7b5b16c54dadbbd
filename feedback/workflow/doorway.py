"""How wide is the open door? By counts of the last hour; a library with one address for all its visitors stays inside."""

from typing import Final

CALM: Final = "calm"  # nothing is asked
BUSY: Final = "busy"  # one address sends more than people there can write
STORM: Final = "storm"  # the whole site is under attack

PER_SOURCE: Final = 60  # an hour; a reading room full of people is far below
PER_CITY: Final = 400
HASTY: Final = 4  # counts as so many: faster than anybody types, or without the page's own time
TOO_FAST: Final = 2.0  # seconds from the page to its sending


def weight(seconds: float | None) -> int:
    """How much one sending counts; None: the page's time is missing or not ours."""
    return 1 if seconds is not None and seconds >= TOO_FAST else HASTY


def level(source: int, city: int) -> str:
    """CALM, BUSY or STORM for the counts of this hour, this sending included."""
    if city > PER_CITY:
        return STORM
    return BUSY if source > PER_SOURCE else CALM
