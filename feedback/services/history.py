"""One step of a suggestion: checked against the table, written to its history and the audit. Every write goes through here."""

from typing import Any

from django.utils.translation import gettext as _

from feedback.models import Handling, Status, Suggestion
from feedback.workflow import steps
from foundation import clock, statements
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import once

RECEIVE = "receive"


def locked(suggestion: Suggestion | int, *, expected: str = "") -> Suggestion:
    """The suggestion again, locked for this transaction; the same row for every service of one unit.

    `suggestion`: as it was read, or its key. `expected` is the status the person saw: when another was faster, Refused (409) and nothing is changed.
    """
    rows = Suggestion.objects.select_for_update(of=("self",)).select_related(
        "partnership", "owner_organisation", "submitter__contact"
    )
    pk = suggestion if isinstance(suggestion, int) else suggestion.pk
    row = once(("feedback.suggestion", pk), lambda: rows.get(pk=pk))
    if expected and row.status != expected:
        raise Refused(
            _("Someone else was faster: it is now “%(status)s”. Look again before you go on.")
            % {"status": row.get_status_display()},
            code="conflict",
            status=409,
        )
    return row


def move(
    row: Suggestion, step: str, *, by: Actor, reason: str = "", note: str = "", **changes: Any
) -> Handling:
    """Bring a locked row to the status after `step`, with `changes` of its fields. Refused when the table says no."""
    try:
        to_status = steps.after(row.status, step)
    except steps.NotAllowed as error:
        raise Refused(
            _("This is not possible while it is “%(status)s”.") % {"status": row.get_status_display()},
            code="not_allowed",
            status=409,
        ) from error
    return append(row, step, to_status, by=by, reason=reason, note=note, **changes)


def append(
    row: Suggestion, step: str, to_status: str, *, by: Actor, reason: str = "", note: str = "", **changes: Any
) -> Handling:
    """Write one line of history and the row's new state (steps outside the table: received, note, return)."""
    from_status, from_owner = str(row.status), row.owner_organisation_id
    row.status = Status(to_status)
    for name, value in changes.items():
        setattr(row, name, value)
    if changes or to_status != from_status:
        row.save(update_fields=["status", *changes])
    made = _line(row, step, "" if step == RECEIVE else from_status, from_owner, by, reason, note)
    statements.insert(made)
    audit.record(by=by, action=f"suggestion.{step}", target=row, old=from_status, new=to_status)
    return made


def first(row: Suggestion, *, by: Actor) -> Handling:
    """The first line of a suggestion's history, audited; whoever asks stores both, in the same transaction."""
    made = _line(row, RECEIVE, "", row.owner_organisation_id, by)
    audit.record(by=by, action=f"suggestion.{RECEIVE}", target=row, old=row.status, new=row.status)
    return made


def _line(
    row: Suggestion,
    step: str,
    from_status: str,
    from_owner: int,
    by: Actor,
    reason: str = "",
    note: str = "",
) -> Handling:
    return Handling(
        partnership_id=row.partnership_id,
        suggestion=row,
        step=step,
        from_status=from_status,
        to_status=row.status,
        from_owner_id=from_owner,
        to_owner_id=row.owner_organisation_id,
        reason=reason.strip(),
        note=note.strip(),
        handled_on=clock.today(row.partnership.time_zone),
        handled_at=clock.now(),
        handled_by=by,
    )
