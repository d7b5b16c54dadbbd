"""Answers come in: checked against the frozen form, stored under a pseudonym, apart from who took part."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from formspec import DONT_KNOW, Checked, FormSpec, Item, validate
from foundation import clock, joins
from foundation.errors import Refused
from foundation.models import Actor
from foundation.records import Once
from foundation.services import actors, audit, submissions
from surveys.models import Answer, Draft, Invitation, Participation, Response, Series, Wave
from surveys.selectors import forms, rosters
from surveys.services import drafts, locks, proofs, storing

SENT = (joins.Part(Participation, "t"),)
SENT_FROM = "surveys_participation t WHERE t.invitation_id = %s"


def submit(*, invitation: Invitation, start: int, client_uuid: UUID, offline: bool = False) -> Once:
    """Send the draft of this start. The same `client_uuid` again gives the same receipt.

    `offline`: it waited on a device without a network, and is taken while the wave is closing too.
    Refused: wave closed (410), nothing answered, draft gone (409). <= 20 queries.
    """
    body = {"invitation": str(invitation.uuid), "link": invitation.link_version, "start": start}
    return submissions.once(
        client_uuid=client_uuid,
        scope="surveys.answers",
        body=body,
        partnership_id=invitation.partnership_id,
        make=lambda: _send_draft(invitation, start, client_uuid, offline),
    )


def _send_draft(invitation: Invitation, start: int, client_uuid: UUID, offline: bool) -> dict[str, Any]:
    draft, earlier = hold(invitation, start, late=offline)
    if draft is None or draft.client_uuid != client_uuid:
        raise Refused(_("These answers were already sent."), code="already_sent", status=409)
    return take(draft, invitation, drafts.values(draft, invitation, start), start=start, earlier=earlier)


def hold(
    invitation: Invitation, start: int, *, late: bool = False
) -> tuple[Draft | None, Participation | None]:
    """Wave, invitation and draft, until the transaction ends; what was sent before. Refused when nothing may be sent from here."""
    draft = locks.sending(invitation, drafts.key_of(invitation, start))
    _must_take(invitation.wave, late=late)
    return draft, _must_own(invitation, start)


def take(
    draft: Draft,
    invitation: Invitation,
    values: Mapping[str, Any],
    *,
    start: int,
    earlier: Participation | None,
) -> dict[str, Any]:
    """The answers of a draft are in and the draft is gone: the receipt. Call `hold` first."""
    by = actors.for_subject("member", invitation.member.uuid)
    return _store(by, invitation, values, start=start, draft=draft, first=earlier is None)


@transaction.atomic
def record(
    *,
    by: Actor,
    invitation: Invitation,
    values: Mapping[str, Any],
    language: str = "",
    late: bool = False,
    on_paper: date | None = None,
) -> dict[str, Any]:
    """Store answers that came another way: from paper, from an offline device, from sample data.

    `values` as formspec stores them. `late`: also while the wave is closing. `on_paper`: the day the paper reached us;
    paper cannot insist on an answer. Refused when an answer does not fit.
    """
    _must_take(locks.shared(invitation.wave), late=late)
    return _store(by, invitation, values, language=language, on_paper=on_paper)


def pseudonym(invitation: Invitation) -> str:
    """HMAC(series key, member): the same over all waves of the series. LookupError once the key is destroyed."""
    return rosters.pseudonym(invitation.wave, invitation.member.uuid)


def stored_values(invitation: Invitation) -> dict[str, Any]:
    """What this invitation's member answered, as a draft has it; {} when nothing is stored."""
    rows = Answer.objects.filter(
        response__wave=invitation.wave, response__pseudonym=pseudonym(invitation)
    ).values_list("item", "value", "words", "data", "missing")
    return {
        item: missing or words or (value if data is None else data)
        for item, value, words, data, missing in rows
    }


@transaction.atomic
def reopen(*, invitation: Invitation, start: int) -> Draft:
    """A draft with what was sent from this start, to change it before the wave closes."""
    drafts.must_be_open(invitation)
    sent = invitation.participation
    found = drafts.find(invitation, start)
    return found or drafts.create(invitation, start, stored_values(invitation), sent.pin_hash)


def _must_take(wave: Wave, *, late: bool) -> None:
    """`wave` as it is now, held so that it cannot close meanwhile."""
    if wave.state != "open" and not (late and wave.state == "closing"):
        raise Refused(
            _("This survey is closed. Nothing more can be answered here."), code="wave_closed", status=410
        )


def _must_own(invitation: Invitation, start: int) -> Participation | None:
    """What was sent from one device is not replaced from another that merely has the link. Gives what was sent before."""
    found = joins.read(SENT, SENT_FROM, invitation.pk)
    sent: Participation | None = found[0] if found else None
    if sent is not None and sent.channel == Participation.Channel.PAPER:
        raise Refused(_("Your answers came in on paper. They stay as they are."), code="on_paper", status=409)
    if sent is not None and sent.link_version == invitation.link_version and sent.start != start:
        raise Refused(
            _("The answers were already sent from another device. They stay as they are."),
            code="another_device",
            status=409,
        )
    return sent


def _store(
    by: Actor,
    invitation: Invitation,
    values: Mapping[str, Any],
    *,
    start: int = 0,
    draft: Draft | None = None,
    language: str = "",
    first: bool = False,
    on_paper: date | None = None,
) -> dict[str, Any]:
    checked = check(forms.spec_for(invitation), values)
    if any(problem.code != "required" or on_paper is None for problem in checked.problems):
        raise Refused(
            _("Some answers do not fit the questions. Please look at them again."), code="odd_answers"
        )
    if not checked.values:
        raise Refused(_("Nothing is answered yet, so there is nothing to send."), code="nothing_answered")
    response = _response(invitation)
    if not first:
        storing.forget(response)
    storing.keep(
        response,
        _cells(forms.spec_of(invitation.wave), checked.values, language or get_language() or "en"),
        _participation(by, invitation, start, draft.pin_hash if draft else "", on_paper),
        draft,
    )
    audit.record(by=by, action="invitation.answered", target=invitation)
    return {
        "proof": proofs.of(invitation),
        "answered": clock.today(invitation.partnership.time_zone).isoformat(),
    }


def check(spec: FormSpec, values: Mapping[str, Any]) -> Checked:
    """Stored values against the form, as if they had just come in."""
    raw: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, dict):
            raw |= {f"{key}__{row}": point for row, point in value.items()}
        else:
            raw[key] = value
    return validate(spec, raw)


def _response(invitation: Invitation) -> Response:
    if invitation.wave.series.is_anonymous:
        raise RuntimeError("an anonymous survey keeps no answer beside an invitation")
    named = invitation.wave.series.mode == Series.Mode.IDENTIFIED
    return Response(
        partnership_id=invitation.partnership_id,
        wave=invitation.wave,
        pseudonym=pseudonym(invitation),
        respondent=invitation.member.uuid if named else None,
        body=invitation.body.uuid,
        level=invitation.level,
        capacity=invitation.capacity,
        is_core=invitation.is_core,
        actor_group=invitation.actor_group,
    )


def answer_row(item: Item | None, key: str, value: Any, language: str) -> Answer:
    """One answer, not saved yet and of no response yet."""
    return Answer(item=key, **_cell(item, value, language[:8]))


def _cells(spec: FormSpec, values: Mapping[str, Any], language: str) -> list[dict[str, Any]]:
    items = {item.key: item for item in spec.items()}
    return [{"item": key, **_cell(items.get(key), value, language[:8])} for key, value in values.items()]


def _cell(item: Item | None, value: Any, language: str) -> dict[str, Any]:
    """Columns of one answer; `item` is None for the words beside "other"."""
    if value == DONT_KNOW and item is not None and item.dont_know:
        return {"missing": DONT_KNOW}
    if item is None or item.kind == "text":
        return {"words": value, "language": language}
    if item.kind == "likert":
        return {"value": value}
    return {"data": value}


def _participation(
    by: Actor, invitation: Invitation, start: int, pin_hash: str, on_paper: date | None = None
) -> Participation:
    return Participation(
        partnership_id=invitation.partnership_id,
        invitation=invitation,
        wave=invitation.wave,
        link_version=invitation.link_version,
        start=start,
        pin_hash=pin_hash,
        channel=Participation.Channel.PAPER if on_paper else Participation.Channel.WEB,
        said_on=on_paper,
        answered_at=clock.now(),
        answered_by=by,
    )
