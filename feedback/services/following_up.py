"""Ask back after every closing, refusals too. One reminder; silence stays silence; a no is never smoothed over."""

from django.utils.translation import gettext as _

from feedback.letters import notices
from feedback.models import FollowUp, Handling, Question, Suggestion, Verdict
from feedback.services import closing, history, sending, wording
from feedback.workflow import steps
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit


@unit
def ask(
    *, by: Actor, suggestion: Suggestion, question: str = Question.ANSWERED, tell: bool = True
) -> FollowUp:
    """Ask the person, through their channel, once for each closing and question. Refused before closing.

    `tell` False: no message goes out, the person is answering already.
    """
    row = history.locked(suggestion)
    closed = Handling.objects.filter(suggestion=row, to_status=steps.CLOSED).order_by("-id").first()
    if row.status != steps.CLOSED or closed is None:
        raise Refused(_("We ask back once it is closed."), code="not_closed", status=409)
    asked = FollowUp.objects.filter(closing=closed, question=question).first()
    if asked is not None:
        return asked
    asked = FollowUp.objects.create(  # nobody else does: the suggestion is locked
        closing=closed,
        question=question,
        partnership_id=row.partnership_id,
        suggestion=row,
        channel=row.answer_channel,
        asked_at=clock.now(),
        asked_by=by,
    )
    audit.record(by=by, action="follow_up.ask", target=asked, question=question)
    if tell:
        _send(asked, by, again=False)
    return asked


@unit
def remind(*, by: Actor, follow_up: FollowUp) -> bool:
    """The one reminder. False when it was answered or reminded in the meantime."""
    row = FollowUp.objects.select_for_update(of=("self",)).get(pk=follow_up.pk)
    if row.verdict is not None or row.reminded_at is not None:
        return False
    row.reminded_at, row.reminded_by = clock.now(), by
    row.save(update_fields=["reminded_at", "reminded_by"])
    audit.record(by=by, action="follow_up.remind", target=row)
    _send(row, by, again=True)
    return True


@unit
def answer(
    *, by: Actor, follow_up: FollowUp, verdict: str, words: str = "", reopen: bool = False
) -> FollowUp:
    """The asker's verdict: yes, partly or no, with their own words. `reopen`: not answered, take it up again.

    A no without reopening stands as dissent beside the handler's claim. Refused when it was answered before.
    """
    row = FollowUp.objects.select_for_update(of=("self",)).select_related("suggestion").get(pk=follow_up.pk)
    if row.verdict is not None:
        raise Refused(_("You have already answered this question."), code="answered", status=409)
    row.verdict = wording.one_of(verdict, Verdict.values)
    row.words = wording.said(words, may_be_empty=True, limit=5000)
    row.answered_at, row.answered_by = clock.now(), by
    row.save()
    audit.record(by=by, action="follow_up.answer", target=row, verdict=verdict, reopen=reopen)
    if reopen and verdict != Verdict.YES and row.suggestion.status == steps.CLOSED:
        reason = row.words or _("The person says: my point was not answered.")
        closing.reopen(by=by, suggestion=row.suggestion, reason=reason)
    return row


def _send(asked: FollowUp, by: Actor, *, again: bool) -> None:
    """Who only holds a code finds the question on the status page."""
    if sending.can_reach(asked.suggestion):
        words = notices.follow_up(asked, again=again)
        sending.to_submitter(asked.suggestion, words, by=by, about="feedback.follow_up", about_id=asked.uuid)
