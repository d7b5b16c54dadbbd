"""Many files, one pile: every page of every file read in turn, none kept in memory longer than its turn."""

from collections.abc import Iterator
from dataclasses import replace

from paper.codes import PageCode
from paper.geometry import Geometry
from paper.reading import pages, sources
from paper.reading.pages import Known, Looked
from paper.reading.records import PageReading
from paper.reading.sorting import Missing, Pile


class Batch:
    """Reads files one after the other and remembers which pages of which copies it has seen."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._pile = Pile()
        self._whole: dict[tuple[str, int, str], int] = {}

    def read(self, file: str, content: bytes) -> Iterator[Looked]:
        """The pages of a file in order; a file that cannot be opened is one page with its verdict."""
        for opened in sources.pages(content):
            if opened.picture is None:
                verdict = opened.verdict or "unreadable"
                yield Looked(PageReading(file, opened.position, verdict, detail=opened.detail))
                continue
            looked = pages.look(opened.picture, self._layout, file=file, position=opened.position)
            reading = looked.reading
            copy = (reading.form, reading.version, reading.serial)
            yield replace(looked, reading=self._pile.add(reading, self._whole.get(copy, 0)))

    def missing(self) -> tuple[Missing, ...]:
        """Pages that did not come so far, of copies of which some did."""
        return self._pile.missing()

    def _layout(self, code: PageCode) -> Geometry | None:
        found = self._known(code)
        if found is not None:
            self._whole[(code.form, code.version, code.serial)] = found.pages
        return found
