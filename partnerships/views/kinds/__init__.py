"""The kinds of rows that a partnership is set up with, in the order of the first page."""

from partnerships.views.kinds.access import CLOSED_DAYS, GRANTS
from partnerships.views.kinds.affairs import AGREEMENTS, DECISIONS, MILESTONES, OBLIGATIONS, PROMISES
from partnerships.views.kinds.kind import Act, Kind
from partnerships.views.kinds.listening import REQUESTS, VISITS
from partnerships.views.kinds.people import BODIES, MEMBERS, ORGANISATIONS, SEATS

KINDS = {
    kind.key: kind
    for kind in (
        ORGANISATIONS,
        BODIES,
        MEMBERS,
        SEATS,
        MILESTONES,
        AGREEMENTS,
        OBLIGATIONS,
        DECISIONS,
        PROMISES,
        REQUESTS,
        VISITS,
        GRANTS,
        CLOSED_DAYS,
    )
}

__all__ = ["KINDS", "Act", "Kind"]
