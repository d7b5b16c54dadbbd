"""What came back of one print run in one pile, so that it adds up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunInPile:
    """came = accepted + rejected + waiting. `read`: those of them a machine has read.

    `printed` is 0 for sheets without a form number: nobody knows of which run they are.
    """

    printed: int
    read: int
    accepted: int
    rejected: int
    waiting: int

    @property
    def came(self) -> int:
        return self.accepted + self.rejected + self.waiting
