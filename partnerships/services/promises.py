"""Promises, to citizens or to partners: made, then kept, broken, withdrawn or renegotiated."""

from datetime import date

from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.unit import unit
from partnerships.models import Organisation, Partnership, Promise, PromiseState
from partnerships.services import saving

SETTLED = (PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WITHDRAWN)


@unit
def make(
    *,
    by: Actor,
    partnership: Partnership,
    toward: str,
    text: str,
    language: str,
    organisation: Organisation,
    owner_name: str,
    due_on: date,
) -> Promise:
    """An open promise of `organisation`, for which the person `owner_name` answers. `toward`: citizens or partners."""
    saving.same_partnership(partnership, organisation)
    if due_on < clock.today(partnership.time_zone):
        raise Refused(_("A promise is due today or later."), code="due_in_the_past")
    return _store(
        Promise(
            partnership=partnership,
            toward=toward,
            text=text.strip(),
            language=language,
            organisation=organisation,
            owner_name=owner_name.strip(),
            due_on=due_on,
        ),
        by=by,
    )


@unit
def settle(
    *, promise: Promise, by: Actor, state: str, evidence: str = "", settled_on: date | None = None
) -> Promise:
    """`state` kept (with evidence), broken or withdrawn, on the day `settled_on` (default today, never later)."""
    if state not in SETTLED:
        raise Refused(_("Say whether it was kept, broken or withdrawn."), code="no_such_state")
    return _settle(_open(promise), by=by, state=state, evidence=evidence, settled_on=settled_on)


@unit
def renegotiate(
    *, promise: Promise, by: Actor, text: str, language: str, due_on: date, reason: str
) -> Promise:
    """The old promise becomes renegotiated, with `reason` as its evidence; the new one, which follows it, is given."""
    old = _settle(_open(promise), by=by, state=PromiseState.RENEGOTIATED, evidence=reason, settled_on=None)
    if due_on < clock.today(old.partnership.time_zone):
        raise Refused(_("A promise is due today or later."), code="due_in_the_past")
    new = Promise(
        partnership=old.partnership,
        toward=old.toward,
        text=text.strip(),
        language=language,
        organisation=old.organisation,
        owner_name=old.owner_name,
        due_on=due_on,
        follows=old,
    )
    return _store(new, by=by)


def _store(promise: Promise, *, by: Actor) -> Promise:
    if promise.organisation.dissolved_on is not None:
        raise Refused(_("This organisation no longer takes part."), code="dissolved")
    promise.promised_at, promise.promised_by = clock.now(), by
    return saving.keep(promise, by=by, action="promise.make", due_on=promise.due_on.isoformat())


def _open(promise: Promise) -> Promise:
    locked = Promise.objects.select_for_update().get(pk=promise.pk)
    if locked.state != PromiseState.OPEN:
        raise Refused(_("This promise is settled already."), code="settled")
    return locked


def _settle(promise: Promise, *, by: Actor, state: str, evidence: str, settled_on: date | None) -> Promise:
    today = clock.today(promise.partnership.time_zone)
    if settled_on is not None and settled_on > today:
        raise Refused(_("The day it was settled lies in the future."), code="future")
    promise.state, promise.evidence = state, evidence.strip()
    promise.settled_at, promise.settled_by, promise.settled_on = clock.now(), by, settled_on or today
    return saving.keep(promise, by=by, action="promise.settle", state=str(state))
