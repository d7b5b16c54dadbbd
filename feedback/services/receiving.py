"""Receive a suggestion through any channel: stored once, owned at once, due by a rule, with number and code to go home with."""

import uuid
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from feedback.models import AnswerChannel, Channel, Kind, Submitter, Suggestion
from feedback.records import Receipt
from feedback.selectors import owners
from feedback.services import codes, history, wording
from feedback.services.due import deadline_fields
from feedback.workflow import steps
from foundation import clock
from foundation.errors import Refused
from foundation.ids import uuid7
from foundation.models import Actor, ContactCard
from foundation.numbers import public_number
from foundation.records import Contact
from foundation.services import contacts, outbox, submissions
from partnerships.models import Partnership

DIGITS = 8
SCOPE = "feedback.suggestion"


@transaction.atomic
def receive(
    *,
    by: Actor,
    partnership: Partnership,
    channel: str,
    kind: str,
    text: str,
    language: str,
    said_on: date | None = None,
    title: str = "",
    place: str = "",
    latitude: Decimal | None = None,
    longitude: Decimal | None = None,
    category: str = "",
    answer_channel: str = AnswerChannel.CODE,
    contact: Contact | None = None,
    client_uuid: uuid.UUID | None = None,
    source: str = "",
    asset_tag: str = "",
    asset_signal: str = "",
) -> Receipt:
    """Store one suggestion and give its receipt. The same `client_uuid` with the same content gives the same receipt.

    said_on: the day it was spoken or written (default today). A citizen's actor (kind citizen) becomes the submitter's.
    Raises Refused (empty, too_long, future, contact_needed, bad_email, no_such_choice) and DifferentContent (409).
    """
    signal = channel == Channel.SIGNAL and bool(asset_signal.strip())
    fields: dict[str, Any] = {
        "channel": wording.one_of(channel, Channel.values),
        "kind": wording.one_of(kind, Kind.values),
        "text": wording.said(text, may_be_empty=signal),
        "language": wording.language(language),
        "said_on": _spoken(said_on, clock.today(partnership.time_zone)),
        "title": wording.short(title, 300),
        "place_text": wording.short(place, 300),
        **_position(latitude, longitude),
        "category": wording.short(category, 120),
        "answer_channel": wording.one_of(answer_channel, AnswerChannel.values),
        "source": wording.short(source, 80),
        "asset_tag": wording.short(asset_tag, 60),
        "asset_signal": wording.short(asset_signal, 60),
    }
    person = wording.reachable(answer_channel, contact)
    store = partial(_store, by, partnership, fields, person)
    if client_uuid is None:
        return _receipt(store(), repeated=False)
    once = submissions.once(
        client_uuid=client_uuid,
        scope=SCOPE,
        body={**fields, "partnership": str(partnership.uuid), "contact": asdict(person)},
        make=lambda: {"suggestion": str(store().uuid)},
        partnership_id=partnership.pk,
    )
    found = Suggestion.objects.get(partnership=partnership, uuid=once.receipt["suggestion"])
    return _receipt(found, repeated=once.repeated)


def _receipt(suggestion: Suggestion, *, repeated: bool) -> Receipt:
    return Receipt(suggestion.number, codes.code_of(suggestion), suggestion.uuid, repeated)


def _spoken(said_on: date | None, today: date) -> date:
    if said_on is not None and said_on > today:
        raise Refused(_("The day it was said lies in the future. Check the date."), code="future")
    if said_on is not None and said_on.year < 1990:
        raise Refused(_("Check the year of the date."), code="long_ago")
    return said_on or today


def _position(latitude: Decimal | None, longitude: Decimal | None) -> dict[str, Decimal | None]:
    if latitude is None or longitude is None:
        return {"latitude": None, "longitude": None}
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Refused(_("This position is not on the map."), code="bad_position")
    return {"latitude": round(latitude, 6), "longitude": round(longitude, 6)}


def _store(by: Actor, partnership: Partnership, fields: dict[str, Any], person: Contact) -> Suggestion:
    now, today = clock.now(), clock.today(partnership.time_zone)
    row = Suggestion(
        partnership=partnership,
        number=free_number(partnership.pk),
        received_at=now,
        received_by=by,
        received_on=today,
        owner_organisation=owners.default(partnership.pk),
        **fields,
        **deadline_fields(partnership, fields["kind"], fields["channel"], today),
    )
    row.submitter = _submitter(by, partnership, row.language, person)
    _acknowledge(row, by, now)
    row.save()
    history.append(row, history.RECEIVE, steps.RECEIVED, by=by)
    return row


def _acknowledge(row: Suggestion, by: Actor, now: datetime) -> None:
    """A receipt in the hand acknowledges; who sent paper or mail hears from us by message."""
    if row.channel in steps.RECEIPT_AT_ONCE:
        row.acknowledged_at, row.acknowledged_by = now, by
    if row.answer_channel == AnswerChannel.EMAIL or (
        row.answer_channel == AnswerChannel.LETTER and row.channel not in steps.RECEIPT_AT_ONCE
    ):
        outbox.put(task="feedback.acknowledge", partnership_id=row.partnership_id, suggestion=str(row.uuid))


def _submitter(by: Actor, partnership: Partnership, language: str, person: Contact) -> Submitter:
    card: ContactCard | None = None
    if person != Contact():
        card = contacts.create(by=by, partnership_id=partnership.pk, **asdict(person))
    own = by.subject if by.kind == Actor.Kind.CITIZEN and by.subject else None
    known = own is not None and Submitter.objects.filter(uuid=own).exists()
    return Submitter.objects.create(
        uuid=own if own and not known else uuid7(),
        partnership=partnership,
        contact=card,
        language=language,
    )


def free_number(partnership_id: int) -> str:
    """A number nobody here has."""
    while True:
        number = public_number(DIGITS)
        if not Suggestion.objects.filter(partnership_id=partnership_id, number=number).exists():
            return number
