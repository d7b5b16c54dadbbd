"""The public register: released copies only. Nothing here reads a suggestion."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q, QuerySet
from django.http import Http404

from feedback.models import RegisterEntry

PAGE = 20


@dataclass(frozen=True)
class RegisterPage:
    rows: Sequence[RegisterEntry]
    next: str  # for `after`; empty on the last page


def entries(
    partnership_id: int, *, words: str = "", kind: str = "", category: str = "", outcome: str = ""
) -> QuerySet[RegisterEntry]:
    """Standing copies, newest first."""
    rows = RegisterEntry.objects.filter(partnership_id=partnership_id, withdrawn_at__isnull=True)
    for name, value in (("kind", kind), ("category", category), ("outcome", outcome)):
        if value:
            rows = rows.filter(**{name: value})
    clean = words.replace("\x00", "").strip()[:100]
    if clean:
        found = Q(text__icontains=clean) | Q(title__icontains=clean) | Q(answer_text__icontains=clean)
        rows = rows.filter(found | Q(place_text__icontains=clean) | Q(number=clean))
    return rows.order_by("-released_at", "-id")


def page(rows: QuerySet[RegisterEntry], *, after: str = "", size: int = PAGE) -> RegisterPage:
    """The next `size` copies; `after` as the page before gave it, anything else is the first page."""
    moment, _, number = after.rpartition("|")
    try:
        key, last_id = datetime.fromisoformat(moment).astimezone(UTC), int(number)
    except (ValueError, OverflowError):
        pass
    else:
        rows = rows.filter(Q(released_at__lt=key) | Q(released_at=key, id__lt=last_id))
    found = list(rows[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return RegisterPage(found[:size], f"{last.released_at.isoformat()}|{last.id}" if last else "")


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
