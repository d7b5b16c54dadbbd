"""Columns that are read as sequences but kept as they lie in the file: codes for texts, and what nobody asked for unread."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value")


class Column(Sequence[Value]):
    """A sequence that equals any other with the same values in the same order."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as for any sequence that can be compared with a list

    @cached_property
    def values(self) -> tuple[Value, ...]:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> Value: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Value, ...]: ...
    def __getitem__(self, at: Any) -> Any:
        return self.values[at]

    def __iter__(self) -> Iterator[Value]:
        return iter(self.values)


@dataclass(frozen=True, eq=False)
class Coded(Column[str]):
    """Texts of few kinds: row i says `names[codes[i]]`. `codes`: whole numbers, shape (n,)."""

    codes: NDArray[np.integer[Any]]
    names: tuple[str, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Coded":
        """The same texts as codes; names in the order in which they come."""
        if isinstance(texts, Coded):
            return texts
        places = {name: at for at, name in enumerate(dict.fromkeys(texts))}
        return cls(np.fromiter(map(places.__getitem__, texts), np.int32, len(texts)), tuple(places))

    @cached_property
    def values(self) -> tuple[str, ...]:
        return tuple(map(self.names.__getitem__, self.codes.tolist()))

    def __len__(self) -> int:
        return len(self.codes)

    def among(self, wanted: Collection[str]) -> NDArray[np.bool_]:
        """Rows that say one of `wanted`, shape (n,)."""
        told: NDArray[np.bool_] = np.array([name in wanted for name in self.names] + [False])
        return told[self.codes]

    def counts(self) -> dict[str, int]:
        """How many rows say each name; those nobody says are not in it."""
        found = np.bincount(self.codes, minlength=len(self.names)).tolist()
        return {name: n for name, n in zip(self.names, found, strict=True) if n}


@dataclass(frozen=True, eq=False)
class Unread(Column[Value], Generic[Value]):
    """`n` values that `read` brings when somebody looks."""

    n: int
    read: Callable[[], tuple[Value, ...]]

    @cached_property
    def values(self) -> tuple[Value, ...]:
        return self.read()

    def __len__(self) -> int:
        return self.n
