"""Lists over REST, page by page: the cursor is the last row's uuid, which is in order of making."""

import contextlib
import uuid
from collections.abc import Sequence
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from rest_framework.request import Request

Row = TypeVar("Row", bound=Model)
PAGE = 50


class CursorPage(Generic[Row]):
    """`rows` of one page; `next` is what `after` must be for the next one, "" on the last."""

    def __init__(self, rows: Sequence[Row], following: str) -> None:
        self.rows, self.next = rows, following


def page(rows: "QuerySet[Row]", *, after: str = "", size: int = PAGE) -> CursorPage[Row]:
    """The next `size` rows, oldest first; an `after` nobody gave out is the first page."""
    found = rows.order_by("uuid")
    with contextlib.suppress(ValueError):
        found = found.filter(uuid__gt=uuid.UUID(after))
    taken = list(found[: size + 1])
    return CursorPage(taken[:size], str(taken[size - 1].uuid) if len(taken) > size else "")  # type: ignore[attr-defined]


def next_link(request: Request, after: str) -> str | None:
    """The whole address of the next page, with the filters kept; None after the last."""
    if not after:
        return None
    kept: dict[str, Any] = {**request.query_params.dict(), "after": after}
    return request.build_absolute_uri(f"{request.path}?{urlencode(kept)}")
