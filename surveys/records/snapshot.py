"""A closed wave as columns: what analytics reads, and nothing else of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

MISSING = 255
"""In the matrix: not answered, don't know, or not asked in this version."""


@dataclass(frozen=True, slots=True)
class Invited:
    """How many were invited in one body."""

    body: str
    level: str
    count: int


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a roster, under the key it has in the snapshot: a pseudonym, or an organisation's uuid.

    `body` is empty for an organisation. `actor_group` is whose the member, or what the organisation, is.
    """

    key: str
    body: str
    actor_group: str


@dataclass(frozen=True, slots=True, eq=False)
class WaveSnapshot:
    """One edition of a closed wave. Rows are shuffled: their order says nothing of who answered when.

    `matrix`: uint8, n x len(items), values as answered (1..5 for a scale), 255 = missing.
    `dont_know`: bool, same shape, true where "don't know / not my role" was ticked (255 in the matrix).
    Columns `level`, `body` (uuid text), `capacity`, `actor_group`, `pseudonym`: text of length n; `core`: bool. Read from
    a file they are columns of `coded`: Coded.of(level) costs nothing, the texts themselves are read when looked at.
    The pseudonym pairs one person's answers over the waves of one series, and nothing more.
    `texts`: {item key: n texts, "" = none}; `choices`: {item key: n tuples of option keys}.
    """

    series: str
    wave: str
    number: int
    edition: int
    instrument: str
    version: int
    opened: datetime
    closed: datetime
    items: tuple[str, ...]
    constructs: tuple[str, ...]
    matrix: NDArray[np.uint8]
    dont_know: NDArray[np.bool_]
    level: Sequence[str]
    body: Sequence[str]
    capacity: Sequence[str]
    core: Sequence[bool]
    actor_group: Sequence[str]
    pseudonym: Sequence[str]
    invited: tuple[Invited, ...]
    texts: Mapping[str, Sequence[str]]
    choices: Mapping[str, Sequence[tuple[str, ...]]]

    @property
    def n(self) -> int:
        """Answers in this edition."""
        return len(self.pseudonym)

    @property
    def invited_total(self) -> int:
        """N: everybody invited."""
        return sum(one.count for one in self.invited)

    def invited_on(self, level: str) -> int:
        """N of one level."""
        return sum(one.count for one in self.invited if one.level == level)

    def column(self, item: str) -> NDArray[np.uint8]:
        """The answers to one item; KeyError when this wave did not ask it."""
        if item not in self.items:
            raise KeyError(item)
        return self.matrix[:, self.items.index(item)]

    def of_construct(self, construct: str) -> NDArray[np.uint8]:
        """The columns of one dimension, n x k (k = 0 when the version has none)."""
        return self.matrix[:, [at for at, name in enumerate(self.constructs) if name == construct]]


@dataclass(frozen=True, slots=True)
class Rate:
    """Response of one group: `answered` of `invited`."""

    key: str
    name: str
    answered: int
    invited: int

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None when nobody was invited."""
        return self.answered / self.invited if self.invited else None
