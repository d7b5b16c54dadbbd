"""Key a sheet into a suggestion, or put it aside with a reason. Every sheet is noted once.

A sheet of the sample counts when a second person keyed it too and both agree, or a third look settled what differs.
"""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from feedback.models import Channel, Suggestion
from feedback.services import receiving
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.records import Contact
from foundation.services import audit, submissions
from intake.models import KeyedSheet, KeyingBatch, PrintedSheet
from intake.records import looks as comparing
from intake.records import serials, suggestion_form
from intake.records.entry import Entry
from intake.selectors import keying as keyed_sheets
from intake.selectors import looking, printing
from intake.services import batches, forgetting, noting
from partnerships.models import Partnership


@dataclass(frozen=True)
class Keyed:
    """The number of the suggestion ("" for a sheet put aside, and for one that waits); `repeated` when this very entry
    was saved before; `waits`: for a "second" or a "third" look."""

    number: str
    repeated: bool
    waits: str = ""


@transaction.atomic
def key(
    *,
    by: Actor,
    batch: KeyingBatch,
    client_uuid: uuid.UUID,
    entry: Entry,
    known_twin: bool = False,
    settles: bool = False,
) -> Keyed:
    """A sheet becomes a suggestion by the channel paper, said on the date the sheet bears.

    The same `client_uuid` with the same entry gives the same number again; with another, DifferentContent.
    Refused (code): closed, no_serial, serial_used, future, after_pile, not_you; same_words unless `known_twin` says that
    somebody looked at the other one, two_differ unless `settles` says that somebody saw both keyings.
    """
    done = submissions.once(
        client_uuid=client_uuid,
        scope=f"intake.key:{batch.uuid}",
        body=entry.body(),
        partnership_id=batch.partnership_id,
        make=lambda: _key(by, batch, client_uuid, entry, known_twin, settles),
    )
    return Keyed(done.receipt["number"], done.repeated, done.receipt.get("waits", ""))


@transaction.atomic
def reject(*, by: Actor, batch: KeyingBatch, client_uuid: uuid.UUID, reason: str, serial: str = "") -> Keyed:
    """Put a sheet aside with one of `Reason`. Nothing of what stands on it is kept."""
    done = submissions.once(
        client_uuid=client_uuid,
        scope=f"intake.reject:{batch.uuid}",
        body={"reason": reason, "serial": serial},
        partnership_id=batch.partnership_id,
        make=lambda: _reject(by, batch, client_uuid, reason, serial),
    )
    return Keyed("", done.repeated)


def _key(
    by: Actor, batch: KeyingBatch, client_uuid: uuid.UUID, entry: Entry, known_twin: bool, settles: bool
) -> dict[str, str]:
    batch = batches.locked(batch)
    sheet = sheet_of(batch.partnership, entry.serial)
    _is_a_suggestion(sheet)
    noting.not_used(sheet)
    _dates_fit(batch, entry)
    if not known_twin and keyed_sheets.twin(batch.partnership, text=entry.text):
        raise Refused(_("A sheet with the same words was keyed before."), code="same_words")
    if sheet is None or not comparing.falls(sheet.uuid, batch.second_share):
        return _accept(by, batch, client_uuid, entry, sheet)
    noting.note(
        by=by, batch=batch, sheet=sheet, values=entry.words(), contact=_contact(entry), unseen=not settles
    )
    found = looking.standing(batch, sheet)
    if found.stage != "decided":
        return {"number": "", "waits": found.stage}
    accepted = _accept(by, batch, client_uuid, Entry.of(found.values[-1]), sheet)
    forgetting.looks(sheet=sheet, by=by, settled=True)
    return accepted


def _accept(
    by: Actor, batch: KeyingBatch, client_uuid: uuid.UUID, entry: Entry, sheet: PrintedSheet | None
) -> dict[str, str]:
    received = _receive(by, batch, entry)
    made = KeyedSheet.objects.create(
        partnership=batch.partnership,
        batch=batch,
        sheet=sheet,
        client_uuid=client_uuid,
        verdict="keyed",
        suggestion=received,
        fingerprint=keyed_sheets.of_words(batch.partnership, entry.text),
        keyed_at=clock.now(),
        keyed_by=by,
    )
    audit.record(by=by, action="intake.sheet_keyed", target=made, suggestion=received.number)
    return {"number": received.number}


def _reject(
    by: Actor, batch: KeyingBatch, client_uuid: uuid.UUID, reason: str, serial: str
) -> dict[str, str]:
    batch = batches.locked(batch)
    sheet = sheet_of(batch.partnership, serial)
    if reason != "double":
        noting.not_used(sheet)
        forgetting.looks(sheet=sheet, by=by)
    made = KeyedSheet.objects.create(
        partnership=batch.partnership,
        batch=batch,
        sheet=sheet,
        client_uuid=client_uuid,
        verdict="rejected",
        reason=reason,
        keyed_at=clock.now(),
        keyed_by=by,
    )
    audit.record(by=by, action="intake.sheet_put_aside", target=made, reason=reason)
    return {"number": ""}


def sheet_of(partnership: Partnership, typed: str) -> PrintedSheet | None:
    """The printed sheet with this serial; None when nothing was typed. Refused for a serial that is not ours."""
    if not serials.read(typed):
        return None
    if not serials.fits(serials.read(typed)):
        raise Refused(
            _("This form number has a typing mistake. It stands at the top of the sheet, like 7K3M-9X2P."),
            code="no_serial",
        )
    sheet = printing.by_serial(partnership, typed)
    if sheet is None:
        raise Refused(_("No form with this number was printed here."), code="no_serial")
    return sheet


def _is_a_suggestion(sheet: PrintedSheet | None) -> None:
    if sheet is not None and sheet.run.form_key != suggestion_form.KEY:
        raise Refused(
            _("This is the number of a questionnaire. Key it as one: its button is beside this form."),
            code="questionnaire",
        )


def _dates_fit(batch: KeyingBatch, entry: Entry) -> None:
    if entry.said_on is None:
        return
    if entry.said_on > clock.today(batch.partnership.time_zone):
        raise Refused(_("The date on the sheet cannot be in the future."), code="future")
    if entry.said_on > batch.received_on:
        raise Refused(
            _("The date on the sheet is later than the day the pile reached us. Check both."),
            code="after_pile",
        )


def _receive(by: Actor, batch: KeyingBatch, entry: Entry) -> Suggestion:
    receipt = receiving.receive(
        by=by,
        partnership=batch.partnership,
        channel=Channel.PAPER,
        kind=entry.kind,
        text=entry.text,
        language=entry.language,
        said_on=entry.said_on or batch.received_on,
        received_on=batch.received_on,
        place=entry.place,
        answer_channel=entry.answer,
        contact=_contact(entry),
    )
    return Suggestion.objects.get(partnership=batch.partnership, uuid=receipt.suggestion)


def _contact(entry: Entry) -> Contact:
    return Contact(name=entry.name, email=entry.email, phone=entry.phone, address=entry.address)
