"""Receive a suggestion through any channel: stored once, owned at once, due by a rule, with number and code to go home with."""

import uuid
from dataclasses import asdict
from datetime import datetime
from typing import Any, Unpack

from feedback.models import AnswerChannel, Submitter, Suggestion
from feedback.records import Receipt
from feedback.selectors import owners
from feedback.selectors.reception import reception
from feedback.services import codes, history, moderating
from feedback.services.checking import Said, checked
from feedback.services.due import deadline_fields
from feedback.workflow import steps
from foundation import clock, together
from foundation.ids import uuid7
from foundation.models import Actor, ContactCard, Outbox
from foundation.numbers import public_number
from foundation.records import Contact
from foundation.services import contacts, outbox, submissions
from foundation.unit import unit
from partnerships.models import Partnership

DIGITS = 8
SCOPE = "feedback.suggestion"


@unit
def receive(
    *,
    by: Actor,
    partnership: Partnership,
    client_uuid: uuid.UUID | None = None,
    **said: Unpack[Said],
) -> Receipt:
    """Store one suggestion and give its receipt. The same `client_uuid` with the same content gives the same receipt.

    A citizen's actor (kind citizen) becomes the submitter's. Raises Refused (empty, too_long, future, contact_needed,
    bad_email, no_such_choice, no_owner) and DifferentContent (409).
    """
    fields, person = checked(partnership, said)
    if client_uuid is None:
        return _receipt(_store(by, partnership, fields, person), repeated=False)
    made: list[Suggestion] = []
    key = uuid7()

    def store() -> dict[str, str]:
        made.append(_store(by, partnership, {**fields, "uuid": key}, person))
        return {"suggestion": str(key)}

    as_given = {
        "partnership": str(partnership.uuid),
        "contact": asdict(person),
        "said_on": said.get("said_on"),
        "received_on": said.get("received_on"),
        "place": str(fields["place"].uuid) if fields["place"] else "",
    }
    once = submissions.once(
        client_uuid=client_uuid,
        scope=SCOPE,
        body={**fields, **as_given},
        make=store,
        partnership_id=partnership.pk,
        receipt={"suggestion": str(key)},
    )
    found = made or [Suggestion.objects.get(partnership=partnership, uuid=once.receipt["suggestion"])]
    return _receipt(found[0], repeated=once.repeated)


def _receipt(suggestion: Suggestion, *, repeated: bool) -> Receipt:
    return Receipt(
        suggestion.number, codes.code_of(suggestion), suggestion.uuid, repeated, suggestion.code_version
    )


def _store(by: Actor, partnership: Partnership, fields: dict[str, Any], person: Contact) -> Suggestion:
    now, day, own = clock.now(), fields["received_on"], _own_uuid(by)
    number = public_number(DIGITS)
    seen = reception(partnership.pk, number=number, submitter=own, since=day)
    row = Suggestion(
        partnership=partnership,
        number=free_number(partnership.pk) if seen.taken else number,
        received_at=now,
        received_by=by,
        owner_organisation_id=seen.owner_id or owners.default(partnership.pk).pk,
        **fields,
        **deadline_fields(partnership, fields["kind"], fields["channel"], day, seen),
    )
    card = _card(by, partnership, person)
    row.submitter = Submitter(
        uuid=(None if seen.known else own) or uuid7(),
        partnership=partnership,
        contact=card,
        language=row.language,
    )
    message = _acknowledge(row, by, now)
    made = (card, row.submitter, row, history.first(row, by=by), message)
    together.insert(*(one for one in made if one is not None))
    moderating.listen(row, row.text)
    return row


def _acknowledge(row: Suggestion, by: Actor, now: datetime) -> Outbox | None:
    """A receipt in the hand acknowledges; who sent paper or mail hears from us by message."""
    if row.channel in steps.RECEIPT_AT_ONCE:
        row.acknowledged_at, row.acknowledged_by = now, by
    if row.answer_channel == AnswerChannel.EMAIL or (
        row.answer_channel == AnswerChannel.LETTER and row.channel not in steps.RECEIPT_AT_ONCE
    ):
        key = str(row.uuid)
        return outbox.ready(task="feedback.acknowledge", partnership_id=row.partnership_id, suggestion=key)
    return None


def _own_uuid(by: Actor) -> uuid.UUID | None:
    """A citizen's actor becomes the submitter's, the first time."""
    return by.subject if by.kind == Actor.Kind.CITIZEN else None


def _card(by: Actor, partnership: Partnership, person: Contact) -> ContactCard | None:
    """Sealed; none for who gave nothing to reach them by."""
    if person == Contact():
        return None
    return contacts.sealed(person, by=by, partnership_id=partnership.pk)


def free_number(partnership_id: int) -> str:
    """A number nobody here has."""
    while True:
        number = public_number(DIGITS)
        if not Suggestion.objects.filter(partnership_id=partnership_id, number=number).exists():
            return number
