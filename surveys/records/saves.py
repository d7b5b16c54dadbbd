"""Which of two saves of one page is the newer? Decided by what the page had seen, never by a device's clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["taken", "older", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a save says of itself.

    `base`: how often the page had been saved when it was shown. `window`: the window it was typed in, "" without
    script. `sequence`: the how-manieth save of that window. `offline`: it waited on a device without a network.
    """

    base: int
    window: str = ""
    sequence: int = 0
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Last:
    """The save of a page that stands: the `revision`-th, by `window` as its `sequence`-th."""

    revision: int = 0
    window: str = ""
    sequence: int = 0

    def after(self, stamp: Stamp) -> "Last":
        """What stands once `stamp` was taken."""
        return Last(self.revision + 1, stamp.window, stamp.sequence)

    def stored(self) -> list[int | str]:
        """As JSON."""
        return [self.revision, self.window, self.sequence]


def last_of(saves: Mapping[str, list[int | str]], page: str) -> Last:
    """The last save of a page as a draft has it; nothing saved is revision 0."""
    if page not in saves:
        return Last()
    revision, window, sequence = saves[page]
    return Last(int(revision), str(window), int(sequence))


def judge(last: Last, stamp: Stamp) -> Outcome:
    """ "taken"; "older": the same window sent something newer that came first; "elsewhere": another window or device saved meanwhile."""
    if stamp.window and stamp.window == last.window:
        return "taken" if stamp.sequence > last.sequence else "older"
    return "taken" if stamp.base == last.revision else "elsewhere"
