"""The public register: a person releases a copy, and only what they released is there."""

from typing import Any

from django.utils.translation import gettext as _

from feedback.models import RegisterEntry, Suggestion
from feedback.selectors import story
from feedback.services import history, wording
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit


@unit
def release(
    *,
    by: Actor,
    suggestion: Suggestion,
    text: str,
    answer_text: str = "",
    title: str = "",
    category: str = "",
    place: str = "",
    with_listed_place: bool = True,
) -> RegisterEntry:
    """Publish a copy with the texts as `by` left them (personal data taken out). An earlier copy is withdrawn.

    `with_listed_place`: the place of our own list goes along, so that the register can be searched by it.
    """
    row = history.locked(suggestion)
    if row.erased_at:
        raise Refused(_("This suggestion was erased and cannot be published."), code="erased")
    _withdraw(row, by, _("Replaced by a newer copy"))
    answer = story.last_answer(row)
    entry = RegisterEntry.objects.create(
        partnership_id=row.partnership_id,
        suggestion=row,
        number=row.number,
        kind=row.kind,
        channel=row.channel,
        category=wording.short(category, 120),
        place_text=wording.short(place, 300),
        place=row.place if with_listed_place else None,
        said_on=row.said_on,
        title=wording.short(title, 300),
        text=wording.said(text),
        language=row.language,
        answer_text=wording.said(answer_text, may_be_empty=True),
        answer_language=answer.language if answer and answer_text else "",
        answered_on=(answer.delivered_on or answer.written_on) if answer and answer_text else None,
        outcome=row.outcome,
        **_promised(row),
        verdict=story.last_verdict(row) or "",
        owner_name=row.owner_organisation.name,
        released_at=clock.now(),
        released_by=by,
    )
    audit.record(by=by, action="register.release", target=entry)
    return entry


def _promised(row: Suggestion) -> dict[str, Any]:
    promise = story.last_promise(row)
    if promise is None:
        return {}
    return {"promise_text": promise.text, "promise_due_on": promise.due_on, "promise_state": promise.state}


@unit
def withdraw(*, by: Actor, entry: RegisterEntry, reason: str) -> None:
    """Take a copy out of the register, with the reason."""
    if not reason.strip():
        raise Refused(_("Say why it is taken out."), code="reason_needed")
    _withdraw(entry.suggestion, by, reason)


def _withdraw(suggestion: Suggestion, by: Actor, reason: str) -> None:
    standing = RegisterEntry.objects.select_for_update(of=("self",)).filter(
        suggestion=suggestion, withdrawn_at__isnull=True
    )
    for entry in standing:
        entry.withdrawn_at, entry.withdrawn_by = clock.now(), by
        entry.withdrawn_reason = str(reason)[:300]
        entry.save()
        audit.record(by=by, action="register.withdraw", target=entry)
