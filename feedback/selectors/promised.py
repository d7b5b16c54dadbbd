"""Promises to citizens in pages for programs, oldest first."""

import contextlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from partnerships.models import Partnership, Promise
from partnerships.selectors import promises

PAGE = 50


@dataclass(frozen=True)
class PromisePage:
    rows: Sequence[Promise]
    next: str  # for `after`; empty on the last page


def page(partnership: Partnership, *, after: str = "", size: int = PAGE) -> PromisePage:
    """The next `size`; `after` as the page before gave it, anything else is the first page."""
    rows = promises.promises(partnership, toward="citizens").order_by("uuid")
    with contextlib.suppress(ValueError):
        rows = rows.filter(uuid__gt=uuid.UUID(after))
    found = list(rows[: size + 1])
    return PromisePage(found[:size], str(found[size - 1].uuid) if len(found) > size else "")
