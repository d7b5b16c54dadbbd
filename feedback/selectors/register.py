"""The public register: released copies only. Nothing here reads a suggestion."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from feedback.models import RegisterEntry

PAGE = 20
NO_PLACE = UUID(int=0)
STATES = [
    ("waiting", _("waits for its answer")),
    ("answered", _("answered")),
    ("promised", _("with an open promise")),
    ("kept", _("with a promise kept")),
    ("confirmed", _("“my point was answered”")),
    ("contested", _("“it was not answered”")),
]
WHERE = {
    "waiting": Q(answer_text="", taken_over_from=""),
    "answered": ~Q(answer_text=""),
    "promised": Q(promise_state="open"),
    "kept": Q(promise_state="kept"),
    "confirmed": Q(verdict="yes"),
    "contested": Q(verdict__in=["no", "partly"]),
}


@dataclass(frozen=True)
class RegisterPage:
    rows: Sequence[RegisterEntry]
    next: str  # for `after`; empty on the last page


def entries(
    partnership_id: int,
    *,
    words: str = "",
    kind: str = "",
    category: str = "",
    outcome: str = "",
    place: str = "",
    state: str = "",
) -> QuerySet[RegisterEntry]:
    """Standing copies, newest first. `place`: the uuid of one of the partnership's places; `state`: one of STATES."""
    rows = RegisterEntry.objects.filter(partnership_id=partnership_id, withdrawn_at__isnull=True)
    for name, value in (("kind", kind), ("category", category), ("outcome", outcome)):
        if value:
            rows = rows.filter(**{name: value})
    if place:
        rows = rows.filter(place__uuid=_uuid(place))
    if state in WHERE:
        rows = rows.filter(WHERE[state])
    clean = words.replace("\x00", "").strip()[:100]
    if clean:
        found = Q(text__icontains=clean) | Q(title__icontains=clean) | Q(answer_text__icontains=clean)
        rows = rows.filter(found | Q(place_text__icontains=clean) | Q(number=clean))
    return rows.order_by("-released_at", "-uuid")


def page(rows: QuerySet[RegisterEntry], *, after: str = "", size: int = PAGE) -> RegisterPage:
    """The next `size` copies; `after` as the page before gave it, anything else is the first page."""
    moment, _sep, key = after.rpartition("|")
    with contextlib.suppress(ValueError, OverflowError):
        since, shown = datetime.fromisoformat(moment).astimezone(UTC), UUID(key)
        rows = rows.filter(Q(released_at__lt=since) | Q(released_at=since, uuid__lt=shown))
    found = list(rows[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return RegisterPage(found[:size], f"{last.released_at.isoformat()}|{last.uuid}" if last else "")


def entry(partnership_id: int, number: str) -> RegisterEntry:
    """The standing copy with this number; Http404 when there is none."""
    found = RegisterEntry.objects.filter(
        partnership_id=partnership_id, number=number, withdrawn_at__isnull=True
    ).first()
    if found is None:
        raise Http404
    return found


def categories(partnership_id: int) -> list[str]:
    """Subjects that occur in the register."""
    rows = RegisterEntry.objects.filter(partnership_id=partnership_id, withdrawn_at__isnull=True)
    return sorted(set(rows.exclude(category="").values_list("category", flat=True)), key=str.casefold)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return NO_PLACE
