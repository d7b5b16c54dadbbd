"""Key a sheet into a suggestion, or put it aside with a reason. Every sheet is noted once."""

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
from intake.records import serials, suggestion_form
from intake.records.entry import Entry
from intake.selectors import keying as keyed_sheets
from intake.selectors import printing
from intake.services import batches, forgetting
from partnerships.models import Partnership


@dataclass(frozen=True)
class Keyed:
    """The number of the suggestion ("" for a sheet put aside); `repeated` when this very entry was saved before."""

    number: str
    repeated: bool


@transaction.atomic
def key(
    *, by: Actor, batch: KeyingBatch, client_uuid: uuid.UUID, entry: Entry, known_twin: bool = False
) -> Keyed:
    """A sheet becomes a suggestion by the channel paper, said on the date the sheet bears.

    The same `client_uuid` with the same entry gives the same number again; with another, DifferentContent.
    Refused (code): closed, no_serial, serial_used, future, after_pile, and same_words unless `known_twin` says that
    somebody looked at the other one.
    """
    done = submissions.once(
        client_uuid=client_uuid,
        scope=f"intake.key:{batch.uuid}",
        body=entry.body(),
        partnership_id=batch.partnership_id,
        make=lambda: _key(by, batch, client_uuid, entry, known_twin),
    )
    return Keyed(done.receipt["number"], done.repeated)


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
    by: Actor, batch: KeyingBatch, client_uuid: uuid.UUID, entry: Entry, known_twin: bool
) -> dict[str, str]:
    batch = batches.locked(batch)
    sheet = sheet_of(batch.partnership, entry.serial)
    _is_a_suggestion(sheet)
    not_used(sheet)
    _dates_fit(batch, entry)
    if not known_twin and keyed_sheets.twin(batch.partnership, text=entry.text):
        raise Refused(_("A sheet with the same words was keyed before."), code="same_words")
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
        not_used(sheet)
        forgetting.looks(sheet=sheet)
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


def not_used(sheet: PrintedSheet | None) -> None:
    """Refused (409) when a sheet with this number is accounted for. Held until the transaction ends."""
    if sheet is None:
        return
    PrintedSheet.objects.select_for_update().get(pk=sheet.pk)  # two clerks may hold copies of the same sheet
    if sheet.keyed.exclude(reason="double").exists():
        raise Refused(_("A sheet with this form number was keyed before."), code="serial_used", status=409)


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
        contact=Contact(name=entry.name, email=entry.email, phone=entry.phone, address=entry.address),
    )
    return Suggestion.objects.get(partnership=batch.partnership, uuid=receipt.suggestion)
