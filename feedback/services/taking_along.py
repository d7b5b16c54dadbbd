"""Everything we hold about one suggestion, as JSON for the person it belongs to."""

from dataclasses import asdict
from typing import Any

from feedback.models import Suggestion, Voice
from feedback.selectors import files, story
from foundation.models import Actor
from foundation.services import audit, contacts


def export_mine(*, by: Actor, suggestion: Suggestion) -> dict[str, Any]:
    """Plain JSON values. Notes among colleagues are theirs, the reasons in the history are the person's."""
    told = story.story(suggestion)
    audit.record(by=by, action="suggestion.export", target=suggestion)
    return {
        **{name: getattr(suggestion, name) for name in AS_THEY_ARE},
        "said_on": suggestion.said_on.isoformat(),
        "received_on": suggestion.received_on.isoformat(),
        "position": _position(suggestion),
        "owner": suggestion.owner_organisation.name,
        "contact": _contact(suggestion),
        "files": [
            {"name": one.stored.name, "alt": one.alt, "sha256": one.stored.digest}
            for one in files.of(suggestion)
        ],
        "about_you": _voice(Voice.objects.filter(suggestion=suggestion).first()),
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


AS_THEY_ARE = (
    "number",
    "kind",
    "channel",
    "language",
    "title",
    "text",
    "category",
    "place_text",
    "asset_tag",
    "asset_signal",
    "answer_channel",
    "status",
    "outcome",
)


def _position(suggestion: Suggestion) -> list[float] | None:
    if suggestion.latitude is None or suggestion.longitude is None:
        return None
    return [float(suggestion.latitude), float(suggestion.longitude)]


def _contact(suggestion: Suggestion) -> dict[str, str] | None:
    card = suggestion.submitter.contact if suggestion.submitter else None
    return asdict(contacts.read(card)) if card else None


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
