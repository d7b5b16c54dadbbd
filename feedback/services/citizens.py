"""What a person does with their own suggestion: add, correct, change how to be answered, take along, erase."""

from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from feedback.models import AgeBand, AnswerChannel, Gender, Kind, Submitter, Suggestion, Voice
from feedback.services import history, moderating, pausing, wording
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.records import Contact
from foundation.services import actors, audit, contacts
from foundation.unit import unit


def actor_of(suggestion: Suggestion) -> Actor:
    """The citizen behind it, known by the submitter's uuid and nothing else."""
    subject = suggestion.submitter.uuid if suggestion.submitter else suggestion.uuid
    return actors.for_subject(Actor.Kind.CITIZEN, subject)


@unit
def add(*, by: Actor, suggestion: Suggestion, text: str) -> Suggestion:
    """Add words to what was said; both stay readable, the day of the addition stands with it."""
    row = _not_erased(suggestion)
    more = wording.said(text)
    day = clock.today(row.partnership.time_zone).isoformat()
    row.text = wording.said(f"{row.text}\n\n[{day}] {more}")
    row.save(update_fields=["text"])
    history.append(row, "add", row.status, by=by)
    moderating.listen(row, more)
    if row.merged_into:
        _tell_the_other(row, by)
    if pausing.is_paused(row, clock.today(row.partnership.time_zone)):
        pausing.resume(by=by, suggestion=row)  # whatever we waited for, the person has spoken
    return row


def _tell_the_other(row: Suggestion, by: Actor) -> None:
    """What is added to a joined suggestion would be seen by nobody: who works on the other one is told."""
    other = history.locked(row.merged_into)  # type: ignore[arg-type]  # only called for joined ones
    history.append(
        other,
        "note",
        other.status,
        by=by,
        note=_("Added to %(number)s, joined here.") % {"number": row.number},
    )


@unit
def correct(*, by: Actor, suggestion: Suggestion, **fields: str) -> Suggestion:
    """Correct text, title, place_text, category, kind or language; the audit names which, never what."""
    row = _not_erased(suggestion)
    if not fields.get("language"):
        fields.pop("language", None)  # left empty: it stays
    clean = {name: _CHECKS[name](value) for name, value in fields.items()}
    changed = sorted(name for name, value in clean.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, clean[name])
    if changed:
        row.save(update_fields=changed)
        history.append(row, "correct", row.status, by=by, reason=", ".join(changed))
    return row


@unit
def change_answer_channel(
    *, by: Actor, suggestion: Suggestion, answer_channel: str, contact: Contact | None = None
) -> Suggestion:
    """How to be answered from now on. `contact` given: it replaces what we held; None: what we hold must do."""
    row = _not_erased(suggestion)
    wording.one_of(answer_channel, AnswerChannel.values)
    submitter = row.submitter or Submitter.objects.create(partnership=row.partnership, language=row.language)
    card = submitter.contact
    held = contacts.read(card) if card else Contact()
    person = wording.reachable(answer_channel, contact if contact is not None else held)
    if card is None and person != Contact():
        submitter.contact = contacts.create(by=by, partnership_id=row.partnership_id, **asdict(person))
        submitter.save(update_fields=["contact"])
    elif card is not None and person != held:
        contacts.change(card=card, by=by, **asdict(person))
    row.submitter, row.answer_channel = submitter, AnswerChannel(answer_channel)
    row.save(update_fields=["submitter", "answer_channel"])
    history.append(row, "contact", row.status, by=by)
    return row


@unit
def tell_about_you(
    *,
    by: Actor,
    suggestion: Suggestion,
    age_band: str = "",
    gender: str = "",
    home_language: str = "",
    on_behalf: str = "",
) -> Voice:
    """Optional, after the receipt: who speaks here, so that the city sees whom it does not hear."""
    row = _not_erased(suggestion)
    values = {
        "age_band": wording.one_of(age_band, ["", *AgeBand.values]),
        "gender": wording.one_of(gender, ["", *Gender.values]),
        "home_language": wording.short(home_language, 40),
        "on_behalf": wording.short(on_behalf, 200),
        "told_at": clock.now(),
        "told_by": by,
    }
    voice, _made = Voice.objects.update_or_create(
        suggestion=row, defaults={"partnership_id": row.partnership_id, **values}
    )
    audit.record(by=by, action="suggestion.voice", target=row)
    return voice


def _not_erased(suggestion: Suggestion) -> Suggestion:
    row = history.locked(suggestion)
    if row.erased_at:
        raise Refused(_("This suggestion was erased."), code="erased", status=410)
    return row


_CHECKS: dict[str, Any] = {
    "text": wording.said,
    "title": lambda value: wording.short(value, 300),
    "place_text": lambda value: wording.short(value, 300),
    "category": lambda value: wording.short(value, 120),
    "kind": lambda value: wording.one_of(value, Kind.values),
    "language": wording.language,
}
