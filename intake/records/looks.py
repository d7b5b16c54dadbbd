"""Looks at a sheet compared: what differs, who was wrong, and whether another look is needed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

Values = Mapping[str, Any]
Stage = Literal["no_survey", "missing", "sure", "first", "second", "third", "decided"]


@dataclass(frozen=True, slots=True)
class Rate:
    """Of `compared` answers that somebody else keyed too, `wrong` did not stand."""

    who: str
    looks: int
    compared: int
    wrong: int

    @property
    def percent(self) -> float | None:
        """None while nothing was compared."""
        return round(100 * self.wrong / self.compared, 1) if self.compared else None


def falls(sheet: UUID, share: int) -> bool:
    """Is this sheet one of the `share` of a hundred that are keyed twice? The same for good."""
    return int.from_bytes(hashlib.sha256(sheet.bytes).digest()[:4], "big") % 100 < share


def flat(values: Values) -> dict[str, Any]:
    """One entry a question: the lines of a roster apart."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, dict):
            found |= {f"{key}__{row}": point for row, point in value.items()}
        else:
            found[key] = value
    return found


def differing(one: Values, other: Values) -> list[str]:
    """Questions answered otherwise. Case, spacing and punctuation of words do not count."""
    left, right = flat(one), flat(other)
    return [key for key in {**left, **right} if _plain(left.get(key)) != _plain(right.get(key))]


def compared(looks: Sequence[Values]) -> int:
    """How many questions somebody answered in at least one of the looks."""
    return len({key for look in looks for key in flat(look)})


def stage(looks: Sequence[Values], *, twice: bool) -> Stage:
    """What a sheet waits for, by the looks at it so far, the first first. Not for a sheet without any."""
    if len(looks) == 1:
        return "second" if twice else "decided"
    if len(looks) == 2 and differing(looks[0], looks[1]):
        return "third"
    return "decided"


def counted(looks: Sequence[Values]) -> list[tuple[int, int]]:
    """(compared, wrong) for each look: against what stands, which is the last one. (0, 0) where nobody else looked."""
    if len(looks) == 1:
        return [(0, 0)]
    total = compared(looks)
    return [(total, len(differing(look, looks[-1]))) if nth < 2 else (0, 0) for nth, look in enumerate(looks)]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return (
            " ".join("".join(sign if sign.isalnum() else " " for sign in value.casefold()).split()) or value
        )
    return value
