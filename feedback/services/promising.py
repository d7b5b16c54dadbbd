"""Promises to those who asked: made beside an answer, kept or not with evidence, and every change told to each of them."""

from datetime import date

from django.utils.translation import gettext as _

from feedback.letters import notices
from feedback.models import Suggestion, SuggestionPromise
from feedback.services import history, sending
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, outbox
from foundation.unit import unit
from partnerships.models import Organisation, Promise
from partnerships.services import promises


@unit
def promise(
    *,
    by: Actor,
    suggestion: Suggestion,
    text: str,
    due_on: date,
    owner_name: str,
    organisation: Organisation | None = None,
    language: str = "",
) -> Promise:
    """Promise something to the person behind `suggestion`; its owner's organisation keeps it unless another is named."""
    row = history.locked(suggestion)
    made = promises.make(
        by=by,
        partnership=row.partnership,
        toward=Promise.Toward.CITIZENS,
        text=text,
        language=language or row.language,
        organisation=organisation or row.owner_organisation,
        owner_name=owner_name,
        due_on=due_on,
    )
    owe(by=by, suggestion=row, promise=made)
    return made


@unit
def owe(*, by: Actor, suggestion: Suggestion, promise: Promise) -> SuggestionPromise:
    """The same promise answers this suggestion too."""
    if promise.partnership_id != suggestion.partnership_id:
        raise Refused(_("This promise was made elsewhere."), code="other_partnership")
    tie, made = SuggestionPromise.objects.get_or_create(
        suggestion=suggestion, promise=promise, defaults={"partnership_id": suggestion.partnership_id}
    )
    if made:
        audit.record(by=by, action="suggestion.promise", target=suggestion, promise=str(promise.uuid))
    return tie


def keep(*, by: Actor, promise: Promise, evidence: str, settled_on: date | None = None) -> Promise:
    """It was done: how we know stands in `evidence`."""
    return _settle(by, promise, "kept", evidence, settled_on)


def break_(*, by: Actor, promise: Promise, evidence: str = "", settled_on: date | None = None) -> Promise:
    """It was not kept, and we say so."""
    return _settle(by, promise, "broken", evidence, settled_on)


def withdraw(*, by: Actor, promise: Promise, evidence: str = "") -> Promise:
    return _settle(by, promise, "withdrawn", evidence, None)


@unit
def renegotiate(*, by: Actor, promise: Promise, text: str, due_on: date, reason: str) -> Promise:
    """Another date or another promise, with the reason; the old one stays readable. The new one is owed to the same people."""
    new = promises.renegotiate(
        promise=promise, by=by, text=text, language=promise.language, due_on=due_on, reason=reason
    )
    for tie in SuggestionPromise.objects.filter(promise=promise).select_related("suggestion"):
        owe(by=by, suggestion=tie.suggestion, promise=new)
    _tell_all(promise)
    return new


@unit
def _settle(by: Actor, promise: Promise, state: str, evidence: str, settled_on: date | None) -> Promise:
    settled = promises.settle(promise=promise, by=by, state=state, evidence=evidence, settled_on=settled_on)
    _tell_all(settled)
    return settled


def _tell_all(promise: Promise) -> None:
    for tie in SuggestionPromise.objects.filter(promise=promise):
        outbox.put(task="feedback.tell_promise", partnership_id=promise.partnership_id, tie=str(tie.uuid))


@unit
def tell(*, tie: SuggestionPromise, by: Actor) -> bool:
    """Write to one of those it was promised to, and to everyone whose suggestion was joined with that one.

    False: they all only hold a code and see it there.
    """
    joined = tie.suggestion.merged_here.select_related("partnership", "submitter__contact")
    reachable = [one for one in (tie.suggestion, *joined.order_by("id")) if sending.can_reach(one)]
    for suggestion in reachable:
        words = notices.promise_changed(suggestion, tie.promise)
        sending.to_submitter(suggestion, words, by=by, about="feedback.promise", about_id=tie.uuid)
    return bool(reachable)
