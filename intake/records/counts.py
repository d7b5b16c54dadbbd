"""Counts of paper that always add up, because only what was noted is counted and the rest is what is left."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunCount:
    """Forms of one print run: printed = still out + returned; returned = keyed + rejected."""

    printed: int
    keyed: int
    rejected: int

    @property
    def returned(self) -> int:
        """Forms that came back and were looked at."""
        return self.keyed + self.rejected

    @property
    def out(self) -> int:
        """Forms nobody has brought back yet."""
        return self.printed - self.returned


@dataclass(frozen=True, slots=True)
class BatchCount:
    """Sheets of one pile: returned (as the clerk counted them) = keyed + rejected + still to do."""

    returned: int
    keyed: int
    rejected: int

    @property
    def done(self) -> int:
        """Sheets that were keyed or put aside."""
        return self.keyed + self.rejected

    @property
    def left(self) -> int:
        """Sheets still to do; never below 0 (see `over`)."""
        return max(0, self.returned - self.done)

    @property
    def over(self) -> int:
        """Sheets more than the pile was said to have: the count was wrong, and somebody has to say so."""
        return max(0, self.done - self.returned)

    @property
    def adds_up(self) -> bool:
        """Is every sheet of the pile accounted for?"""
        return self.done == self.returned
