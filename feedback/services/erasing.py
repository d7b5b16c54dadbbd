"""Erase a person's suggestion: keys destroyed, words blanked everywhere; kind, channel, subject and the days stay for the counts."""

from django.utils.translation import gettext as _

from delivery.services import erasure
from feedback.models import (
    FollowUp,
    Handling,
    InboundMail,
    Moderation,
    Provenance,
    RegisterEntry,
    Reply,
    Suggestion,
    SuggestionPromise,
    Voice,
)
from feedback.services import attaching, history, publishing
from feedback.workflow import steps
from foundation import clock
from foundation.models import Actor
from foundation.services import audit, contacts, files
from foundation.unit import unit

BLANK = "–"


@unit
def erase(*, by: Actor, suggestion: Suggestion) -> Suggestion:
    """Erase for good. Who still waited for an answer is withdrawn. Doing it twice changes nothing."""
    row = history.locked(suggestion)
    if row.erased_at:
        return row
    if row.status in steps.OPEN:
        history.move(row, steps.WITHDRAW, by=by)
    for entry in RegisterEntry.objects.filter(suggestion=row, withdrawn_at__isnull=True):
        publishing.withdraw(by=by, entry=entry, reason=_("Erased at the person's wish"))
    RegisterEntry.objects.filter(suggestion=row).update(
        title="", text=BLANK, answer_text="", place_text="", place=None
    )
    return _blank(row, by, "suggestion.erase")


@unit
def blank(*, by: Actor, suggestion: Suggestion) -> Suggestion:
    """Its time is over: as `erase`, but what was released to the register stays there. Twice changes nothing."""
    row = history.locked(suggestion)
    return row if row.erased_at else _blank(row, by, "suggestion.expire")


def _blank(row: Suggestion, by: Actor, action: str) -> Suggestion:
    _blank_words(row)
    _erase_person(row, by)
    _erase_messages(row, by)
    _erase_files(row, by)
    row.text = row.title = row.place_text = row.asset_tag = ""
    row.latitude = row.longitude = row.place = None
    row.erased_at, row.erased_by = clock.now(), by
    row.save()
    audit.record(by=by, action=action, target=row)
    return row


def _blank_words(row: Suggestion) -> None:
    Reply.objects.filter(suggestion=row).update(text=BLANK)
    Reply.objects.filter(suggestion=row).exclude(point="").update(point=BLANK)
    FollowUp.objects.filter(suggestion=row).update(words="")
    Voice.objects.filter(suggestion=row).delete()
    Provenance.objects.filter(suggestion=row).update(raw={})
    Handling.objects.filter(suggestion=row).exclude(note="").update(note="")
    Handling.objects.filter(suggestion=row).exclude(reason="").update(reason="-")
    Moderation.objects.filter(suggestion=row).update(reason=BLANK)
    Moderation.objects.filter(suggestion=row).exclude(settled_words="").update(settled_words=BLANK)


def _erase_person(row: Suggestion, by: Actor) -> None:
    submitter = row.submitter
    if submitter is None:
        return
    if submitter.contact:
        contacts.erase(card=submitter.contact, by=by)
    submitter.erased_at, submitter.erased_by = clock.now(), by
    submitter.save()


def _erase_messages(row: Suggestion, by: Actor) -> None:
    about = [("feedback.receipt", row.uuid), ("feedback.joined", row.uuid)]
    about += [("feedback.reply", reply.uuid) for reply in Reply.objects.filter(suggestion=row)]
    about += [("feedback.follow_up", one.uuid) for one in FollowUp.objects.filter(suggestion=row)]
    about += [("feedback.promise", tie.uuid) for tie in SuggestionPromise.objects.filter(suggestion=row)]
    for kind, uuid in about:
        erasure.erase(partnership=row.partnership, about=kind, about_id=uuid, by=by)


def _erase_files(row: Suggestion, by: Actor) -> None:
    for file in row.files.select_related("stored", "suggestion"):
        attaching.remove(by=by, file=file)
    for mail in InboundMail.objects.filter(suggestion=row, stored__isnull=False).select_related("stored"):
        stored, mail.stored = mail.stored, None
        mail.save(update_fields=["stored"])
        if stored:
            files.drop(stored=stored, by=by)
