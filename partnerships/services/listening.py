"""Data requests to a partner, and visits to people nobody hears from."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Agreement, DataRequest, Organisation, Partnership, RequestState, Visit
from partnerships.services import saving

OPEN = (RequestState.ASKED, RequestState.ESCALATED)
CHANGEABLE = ("visited_on", "place", "group", "languages", "people", "heard")


@transaction.atomic
def ask(
    *,
    by: Actor,
    partnership: Partnership,
    what: Mapping[str, str],
    organisation: Organisation,
    asked_on: date,
    agreement: Agreement | None = None,
) -> DataRequest:
    """`organisation` is asked for data. Refused for a day to come."""
    saving.same_partnership(partnership, organisation, agreement)
    _refuse_future(partnership, asked_on)
    row = DataRequest(
        partnership=partnership, what=what, organisation=organisation, asked_on=asked_on, agreement=agreement
    )
    return saving.keep(row, by=by, action="request.ask")


@transaction.atomic
def escalate(*, request: DataRequest, by: Actor, escalated_on: date, escalated_to: str) -> DataRequest:
    """Nothing came: it is taken higher, to the political level for instance."""
    row = _open(request)
    _refuse_future(row.partnership, escalated_on)
    row.state, row.escalated_on, row.escalated_to = RequestState.ESCALATED, escalated_on, escalated_to.strip()
    return saving.keep(row, by=by, action="request.escalate")


@transaction.atomic
def settle(*, request: DataRequest, by: Actor, state: str, settled_on: date, answer: str) -> DataRequest:
    """`state` delivered or refused, with what came or why not."""
    if state not in (RequestState.DELIVERED, RequestState.REFUSED):
        raise Refused(_("Say whether it was delivered or refused."), code="no_such_state")
    row = _open(request)
    _refuse_future(row.partnership, settled_on)
    row.state, row.settled_on, row.answer = RequestState(state), settled_on, answer.strip()
    return saving.keep(row, by=by, action="request.settle", state=state)


@transaction.atomic
def visit(
    *,
    by: Actor,
    partnership: Partnership,
    visited_on: date,
    place: str,
    group: str,
    languages: Sequence[str],
    people: int | None = None,
    heard: str = "",
) -> Visit:
    """Where we went and whom we heard: groups and languages, no names."""
    _refuse_future(partnership, visited_on)
    row = Visit(
        partnership=partnership,
        visited_on=visited_on,
        place=place.strip(),
        group=group.strip(),
        languages=list(languages),
        people=people,
        heard=heard.strip(),
    )
    return saving.keep(row, by=by, action="visit.add")


@transaction.atomic
def change_visit(*, visit: Visit, by: Actor, **fields: Any) -> Visit:
    """Correct some of CHANGEABLE."""
    locked = Visit.objects.select_for_update().get(pk=visit.pk)
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="visit.change")


def _open(request: DataRequest) -> DataRequest:
    row = DataRequest.objects.select_for_update().get(pk=request.pk)
    if row.state not in OPEN:
        raise Refused(_("This request is answered already. Ask again."), code="settled")
    return row


def _refuse_future(partnership: Partnership, day: date) -> None:
    if day > clock.today(partnership.time_zone):
        raise Refused(_("This day lies in the future."), code="future")
