"""The numbers of disclosure control. A partnership may be stricter than the floor, never laxer."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_K = 5
LEAST_TEXT_K = 10
CANNOT = "cannot be shown"


@dataclass(frozen=True, slots=True)
class Policy:
    """`k`: fewest people a figure may rest on; `text_k`: fewest for free text (which is also reviewed by a person)."""

    k: int = 7
    text_k: int = 10

    def __post_init__(self) -> None:
        if self.k < LEAST_K or self.text_k < LEAST_TEXT_K:
            raise ValueError(f"k must be at least {LEAST_K} and text_k at least {LEAST_TEXT_K}")

    def allows(self, n: int) -> bool:
        """True when a figure may rest on n people."""
        return n >= self.k

    def allows_text(self, n: int) -> bool:
        """True when free text of n people may go to review."""
        return n >= self.text_k

    def allows_complement(self, n: int, total: int) -> bool:
        """True when the rest (total - n) is nobody or enough: else total minus cell tells about the few."""
        rest = total - n
        return rest == 0 or rest >= self.k


DEFAULT = Policy()
