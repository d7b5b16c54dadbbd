"""Who answers for it: one accountable owner always. The private partner may refuse; the city then has it again."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from feedback.letters import language
from feedback.models import Suggestion
from feedback.selectors import owners
from feedback.services import history
from feedback.services.due import deadline_fields
from feedback.workflow import steps
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Organisation


@unit
def assign(
    *,
    by: Actor,
    suggestion: Suggestion,
    organisation: Organisation,
    user: User | None = None,
    reason: str = "",
    note: str = "",
    expected: str = "",
) -> Suggestion:
    """Give it to an organisation that answers suggestions here, and to a person there if named."""
    row = history.locked(suggestion, expected=expected)
    _can_own(row, organisation, user)
    history.move(
        row, steps.ASSIGN, by=by, reason=reason, note=note, owner_organisation=organisation, owner_user=user
    )
    return row


@unit
def hand_over(
    *,
    by: Actor,
    suggestion: Suggestion,
    organisation: Organisation,
    reason: str,
    user: User | None = None,
    expected: str = "",
) -> Suggestion:
    """As `assign`, to another organisation, with a reason that the citizen can read."""
    _must_say_why(reason)
    return assign(
        by=by, suggestion=suggestion, organisation=organisation, user=user, reason=reason, expected=expected
    )


@unit
def refuse_responsibility(
    *, by: Actor, suggestion: Suggestion, reason: str, expected: str = ""
) -> Suggestion:
    """The partner says it is not theirs: the city answers for it again. The city itself cannot refuse."""
    _must_say_why(reason)
    row = history.locked(suggestion, expected=expected)
    if owners.is_city(row.owner_organisation):
        raise Refused(
            _("The city always remains accountable. Hand it over to someone who takes it."), code="city_stays"
        )
    return _back_to_the_city(row, by, reason)


def _back_to_the_city(row: Suggestion, by: Actor, reason: str) -> Suggestion:
    history.append(
        row,
        "return",
        steps.after(row.status, steps.ASSIGN) if row.status in steps.WAITING else row.status,
        by=by,
        reason=reason,
        owner_organisation=owners.default(row.partnership_id),
        owner_user=None,
    )
    return row


@unit
def take_up(*, by: Actor, suggestion: Suggestion, user: User | None = None, expected: str = "") -> Suggestion:
    """Start working on it; `user` becomes the person who answers for it. An imported one becomes a case of this desk."""
    row = history.locked(suggestion, expected=expected)
    changes: dict[str, Any] = {"owner_user": user} if user is not None else {}
    if row.status == steps.IMPORTED:
        today = clock.today(row.partnership.time_zone)  # our duty starts now, not in another system's past
        changes |= deadline_fields(row.partnership, row.kind, row.channel, today)
    history.move(row, steps.TAKE_UP, by=by, **changes)
    return row


@unit
def note(*, by: Actor, suggestion: Suggestion, text: str) -> Suggestion:
    """A note for colleagues in the history; the citizen does not see it."""
    if not text.strip():
        raise Refused(_("There is no text yet."), code="empty")
    row = history.locked(suggestion)
    history.append(row, "note", row.status, by=by, note=text[:5000])
    return row


@unit
def dissolve(*, by: Actor, organisation: Organisation, reason: str = "") -> int:
    """An organisation ends while it owns cases: the city answers for all of them again. How many.

    Without a `reason` each person reads, in their own language, that it no longer takes part.
    """
    rows = Suggestion.objects.filter(
        partnership_id=organisation.partnership_id,
        owner_organisation=organisation,
        status__in=steps.OPEN,
    ).select_related("partnership", "submitter")
    moved = [
        _back_to_the_city(history.locked(row), by, reason or _gone(row, organisation))
        for row in list(rows.order_by("id"))
    ]
    audit.record(by=by, action="suggestion.all_returned", target=organisation, count=len(moved))
    return len(moved)


def _gone(row: Suggestion, organisation: Organisation) -> str:
    with translation.override(language.of(row)):
        return _("%(name)s no longer takes part.") % {"name": organisation.name}


def _can_own(row: Suggestion, organisation: Organisation, user: User | None) -> None:
    if not owners.organisations(row.partnership_id).filter(pk=organisation.pk).exists():
        raise Refused(_("This organisation does not answer suggestions here."), code="not_an_owner")
    if user is not None and user not in owners.handlers(row.partnership_id, organisation):
        raise Refused(
            _("This person does not handle suggestions for that organisation."), code="not_a_handler"
        )


def _must_say_why(reason: str) -> None:
    if not reason.strip():
        raise Refused(_("Say why. The person who asked can read it."), code="reason_needed")
