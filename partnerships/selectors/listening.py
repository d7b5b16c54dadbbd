"""What was asked of partners and how long it took; whom we went to hear."""

from dataclasses import dataclass
from datetime import date, timedelta

from partnerships.models import DataRequest, Partnership, RequestState, Visit

SEASON = timedelta(days=91)


@dataclass(frozen=True)
class Asked:
    """A request, the days it took (or has waited until today), and whether it still waits."""

    request: DataRequest
    days: int
    waits: bool


def requests(partnership: Partnership, today: date) -> list[Asked]:
    """Those that wait first, the longest wait on top; then the answered ones, latest first."""
    rows = DataRequest.objects.filter(partnership=partnership).select_related("organisation", "agreement")
    found = [_asked(row, today) for row in rows]
    waiting = sorted((one for one in found if one.waits), key=lambda one: (-one.days, one.request.pk))
    settled = [one for one in found if not one.waits]
    return waiting + sorted(settled, key=lambda one: (one.request.settled_on, one.request.pk), reverse=True)


def _asked(row: DataRequest, today: date) -> Asked:
    return Asked(row, ((row.settled_on or today) - row.asked_on).days, row.settled_on is None)


def waiting(partnership: Partnership) -> int:
    """How many requests wait for an answer."""
    open_states = (RequestState.ASKED, RequestState.ESCALATED)
    return DataRequest.objects.filter(partnership=partnership, state__in=open_states).count()


def visits(partnership: Partnership) -> list[Visit]:
    """Latest first."""
    return list(Visit.objects.filter(partnership=partnership).order_by("-visited_on", "-id"))


def visit_due(partnership: Partnership, today: date) -> bool:
    """Nobody went out to hear for a season, or ever."""
    return not Visit.objects.filter(partnership=partnership, visited_on__gt=today - SEASON).exists()


def languages_heard(partnership: Partnership) -> list[tuple[str, int]]:
    """Each language spoken on a visit with the number of visits, most often first."""
    counts: dict[str, int] = {}
    for visit in visits(partnership):
        for language in visit.languages:
            counts[language] = counts.get(language, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
