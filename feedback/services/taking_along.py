"""Everything we hold about one suggestion, as JSON for the person it belongs to."""

from typing import Any

from feedback.models import Suggestion, Voice
from feedback.selectors import story
from foundation.models import Actor
from foundation.services import audit, contacts


def export_mine(*, by: Actor, suggestion: Suggestion) -> dict[str, Any]:
    """Plain JSON values. Notes among colleagues are theirs, the reasons in the history are the person's."""
    told = story.story(suggestion)
    card = suggestion.submitter.contact if suggestion.submitter else None
    person = contacts.read(card) if card else None
    voice = Voice.objects.filter(suggestion=suggestion).first()
    audit.record(by=by, action="suggestion.export", target=suggestion)
    return {
        "number": suggestion.number,
        "kind": suggestion.kind,
        "channel": suggestion.channel,
        "said_on": suggestion.said_on.isoformat(),
        "received_on": suggestion.received_on.isoformat(),
        "language": suggestion.language,
        "title": suggestion.title,
        "text": suggestion.text,
        "subject": suggestion.category,
        "place": suggestion.place_text,
        "position": [
            float(value) for value in (suggestion.latitude, suggestion.longitude) if value is not None
        ],
        "answer_channel": suggestion.answer_channel,
        "status": suggestion.status,
        "outcome": suggestion.outcome,
        "owner": suggestion.owner_organisation.name,
        "contact": {name: getattr(person, name) for name in ("name", "email", "phone", "address")}
        if person
        else None,
        "about_you": _voice(voice),
        "history": [
            {
                "on": one.handled_on.isoformat(),
                "step": one.step,
                "status": one.to_status,
                "reason": one.reason,
            }
            for one in told.history
        ],
        "replies": [_reply(one) for one in told.replies],
        "promises": [
            {"text": one.text, "due_on": one.due_on.isoformat(), "state": one.state, "evidence": one.evidence}
            for one in told.promises
        ],
        "follow_ups": [
            {"question": one.question, "verdict": one.verdict, "words": one.words} for one in told.follow_ups
        ],
    }


def _reply(one: Any) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "text": one.text,
        "reason": one.refusal_reason,
        "written_on": one.written_on.isoformat() if one.written_on else None,
        "delivered_on": one.delivered_on.isoformat() if one.delivered_on else None,
    }


def _voice(voice: Voice | None) -> dict[str, str] | None:
    if voice is None:
        return None
    return {name: getattr(voice, name) for name in ("age_band", "gender", "home_language", "on_behalf")}
