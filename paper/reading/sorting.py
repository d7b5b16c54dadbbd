"""A pile of pages put in order: the same page twice, and pages that are not there."""

from dataclasses import dataclass, field, replace

from paper.reading.records import PageReading

Copy = tuple[str, int, str]
"""Form, version and serial."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A page of a copy of which other pages came."""

    form: str
    version: int
    serial: str
    page: int


@dataclass(slots=True)
class Pile:
    """Takes readings one by one; keeps only which pages of which copy it has seen.

    Copies without a serial cannot be told apart and are never doubled.
    """

    _seen: dict[Copy, dict[int, str]] = field(default_factory=dict)
    _whole: dict[Copy, int] = field(default_factory=dict)

    def add(self, reading: PageReading, whole: int) -> PageReading:
        """Note one reading; `whole` is its form's page count (0: not known). A page read before comes back as "doubled"."""
        if reading.verdict != "read" or not reading.serial:
            return reading
        copy = (reading.form, reading.version, reading.serial)
        pages = self._seen.setdefault(copy, {})
        self._whole[copy] = max(whole, self._whole.get(copy, 0))
        if reading.page in pages:
            return replace(reading, verdict="doubled", detail=f"first in {pages[reading.page]}")
        pages[reading.page] = f"{reading.file}, page {reading.position}"
        return reading

    def missing(self) -> tuple[Missing, ...]:
        """Pages that did not come, of copies of which some did."""
        return tuple(
            Missing(*copy, page)
            for copy, pages in self._seen.items()
            for page in range(1, self._whole[copy] + 1)
            if page not in pages
        )
