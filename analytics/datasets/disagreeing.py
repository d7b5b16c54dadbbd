"""Texts of which two coders said different things, and what was settled since."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.models import Coding
from analytics.selectors import codings, sources, workbench
from feedback.records import TextRow
from partnerships.models import Partnership


@dataclass(frozen=True, slots=True)
class Disputed:
    """A code that some coders gave (`given` of `readers`) and others did not. `stands`: None until it is settled."""

    code: str
    given: int
    readers: int
    seen: tuple[str, ...]
    stands: bool | None


@dataclass(frozen=True, slots=True)
class DisputedText:
    row: TextRow
    codes: tuple[Disputed, ...]
    memos: tuple[str, ...]

    @property
    def open(self) -> bool:
        return any(one.stands is None for one in self.codes)


def disagreements(partnership: Partnership) -> list[DisputedText]:
    """Texts read by two coders or more with a code that not all of them gave; those still to be settled first."""
    found = _disputed(partnership)
    rows = sources.by_uuid(partnership, set(found))
    made = [
        DisputedText(row, tuple(found[row.uuid]), tuple(workbench.memos_about(partnership, row.uuid)))
        for row in rows
    ]
    return sorted(made, key=lambda one: not one.open)


def _disputed(partnership: Partnership) -> dict[UUID, list[Disputed]]:
    readers: dict[UUID, set[int]] = {}
    for text, coder in codings.readings(partnership):
        readers.setdefault(text, set()).add(coder)
    given: dict[tuple[UUID, str], list[Coding]] = {}
    for row in codings.standing(partnership):
        if row.coded_by_id in readers.get(row.text, ()):
            given.setdefault((row.text, row.code), []).append(row)
    settled = workbench.settled(partnership)
    found: dict[UUID, list[Disputed]] = {}
    for (text, code), rows in given.items():
        coders = {row.coded_by_id for row in rows}
        if 0 < len(coders) < len(readers[text]):
            one = Disputed(code, len(coders), len(readers[text]), _seen(rows), settled.get((text, code)))
            found.setdefault(text, []).append(one)
    return found


def _seen(rows: Sequence[Coding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.perception or "expected" for row in rows))
