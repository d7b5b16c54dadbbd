"""Reply: written, approved, sent through the citizen's own channel. Only what arrived can close a suggestion."""

from django.utils.translation import gettext as _

from feedback.letters import answers
from feedback.models import AnswerChannel, CannedText, Outcome, RefusalReason, Reply, ReplyKind, Suggestion
from feedback.selectors import replies, settings
from feedback.services import delivered, history, sending, wording
from feedback.workflow import steps
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import once, unit

BY_MESSAGE = (AnswerChannel.EMAIL, AnswerChannel.LETTER, AnswerChannel.PHONE)


@unit
def draft(
    *,
    by: Actor,
    suggestion: Suggestion,
    kind: str,
    text: str,
    language: str = "",
    claims_point_answered: bool = False,
    refusal_reason: str = "",
    outcome: str = "",
    canned: CannedText | None = None,
    point: str = "",
    expected: str = "",
) -> Reply:
    """Keep the one draft of a suggestion. Refused (conflict) while someone else is writing another.

    `canned`: the text of the library it began with; then `point`, the point it answers, is needed (point_needed).
    """
    row = history.locked(suggestion, expected=expected)
    _may_reply(row, wording.one_of(kind, ReplyKind.values))
    reply = replies.draft(row) or Reply(partnership=row.partnership, suggestion=row)
    if reply.written_by_id not in (None, by.pk):
        raise Refused(
            _("%(name)s is already writing a reply. Ask, or discard that draft first.")
            % {"name": reply.written_by},
            code="conflict",
            status=409,
        )
    reply.kind = ReplyKind(kind)
    reply.text = wording.said(text)
    reply.language = wording.language(language or row.language)
    reply.claims_point_answered = claims_point_answered and kind not in steps.KEEPS_POSTED
    reply.refusal_reason = _reason(kind, refusal_reason)
    reply.outcome = _outcome(kind, outcome)
    reply.canned, reply.point = canned, _point(canned, point)
    reply.needs_second = kind == steps.REFUSAL and settings.refusals_need_second(row.partnership)
    reply.written_at, reply.written_by = clock.now(), by
    reply.written_on = clock.today(row.partnership.time_zone)
    reply.save()
    once(("feedback.reply", reply.pk), lambda: reply)  # whoever wrote it in this unit holds it
    audit.record(by=by, action="reply.draft", target=reply, kind=kind)
    return reply


@unit
def discard(*, by: Actor, reply: Reply) -> None:
    """Throw a draft away. What was sent stays."""
    row = Reply.objects.select_for_update(of=("self",)).filter(pk=reply.pk).first()
    if row is None or row.approved_at or row.is_imported:
        raise Refused(_("This reply is no draft any more."), code="conflict", status=409)
    audit.record(by=by, action="reply.discard", target=row)
    row.delete()


@unit
def approve_and_send(*, by: Actor, reply: Reply, expected: str = "") -> Reply:
    """Send the draft through the citizen's channel. Sent twice, by a double click or two people: Refused (409)."""
    row = history.locked(reply.suggestion, expected=expected)
    rows = Reply.objects.select_for_update(of=("self",))
    mine = once(("feedback.reply", reply.pk), rows.filter(pk=reply.pk).first)
    if mine is None or mine.approved_at or mine.is_imported:
        raise Refused(_("This reply was already sent or discarded."), code="conflict", status=409)
    if mine.needs_second and mine.written_by_id == by.pk:
        raise Refused(
            _("A refusal is read by a second person before it goes. It is kept; ask a colleague."),
            code="second_needed",
            status=409,
        )
    mine.suggestion = row
    changes = {"outcome": mine.outcome} if mine.kind not in steps.KEEPS_POSTED else {}
    history.move(row, steps.step_of_reply(mine.kind), by=by, **changes)
    mine.approved_at, mine.approved_by = clock.now(), by
    if row.answer_channel in BY_MESSAGE:
        message = sending.to_submitter(
            row, answers.reply(mine), by=by, about="feedback.reply", about_id=mine.uuid, hears=True
        )
        mine.message_uuid = message.uuid
    mine.save(update_fields=["approved_at", "approved_by", "message_uuid"])
    audit.record(by=by, action="reply.send", target=mine, kind=mine.kind, channel=row.answer_channel)
    if row.answer_channel not in BY_MESSAGE:
        delivered.arrived(reply=mine, by=by)
    _tell_joined(mine, by)
    return mine


@unit
def send(*, by: Actor, suggestion: Suggestion, **written: object) -> Reply:
    """Write and send in one go: the fields of `draft`."""
    return approve_and_send(by=by, reply=draft(by=by, suggestion=suggestion, **written))  # type: ignore[arg-type]


def _tell_joined(reply: Reply, by: Actor) -> None:
    """Those whose suggestion was joined with this one hear the answer too, under their own number."""
    joined = reply.suggestion.merged_here.select_related("partnership", "submitter__contact")
    for other in joined.order_by("id"):
        if sending.can_reach(other):
            words = answers.reply(reply, to=other)
            sending.to_submitter(other, words, by=by, about="feedback.joined", about_id=other.uuid)


def _may_reply(row: Suggestion, kind: str) -> None:
    try:
        steps.after(row.status, steps.step_of_reply(kind))
    except steps.NotAllowed as error:
        raise Refused(
            _("No reply can be sent while it is “%(status)s”.") % {"status": row.get_status_display()},
            code="not_allowed",
            status=409,
        ) from error


def _point(canned: CannedText | None, point: str) -> str:
    clean = wording.short(point, 500)
    if canned is not None and not clean:
        raise Refused(
            _("This text comes from the library: say which point of this person it answers."),
            code="point_needed",
        )
    return clean


def _reason(kind: str, reason: str) -> str:
    if kind != steps.REFUSAL:
        return ""
    if reason not in RefusalReason.values:
        raise Refused(_("A refusal needs its reason."), code="reason_needed")
    return reason


def _outcome(kind: str, outcome: str) -> str:
    if kind in steps.KEEPS_POSTED:
        return ""
    return wording.one_of(outcome, Outcome.values) if outcome else steps.USUAL_OUTCOME[kind]
