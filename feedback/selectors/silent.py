"""The silent ones: nobody by name holds them, or what was to reach the person is stuck. It has to be nought."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from delivery.models import Message, MessageEvent
from feedback.models import AnswerChannel, Escalation, Reply, Suggestion
from feedback.workflow import steps
from foundation import clock
from foundation.models import Outbox
from partnerships.models import Partnership

STUCK = timedelta(days=7)  # an answer that is written goes out within a week
WAITS = timedelta(days=3)  # work for a machine that is not done by then has nobody


@dataclass(frozen=True)
class Silent:
    """Counts. `nobodys`: past their day without a person who knows of it by name. `answers_stuck`: written, not
    sent, and for a week nobody tried.

    `receipts_stuck`: no receipt past its day. `work_stuck`: mail, letters and notices that no machine took up.
    """

    of: int
    nobodys: int
    answers_stuck: int
    receipts_stuck: int
    work_stuck: int

    @property
    def total(self) -> int:
        return self.nobodys + self.answers_stuck + self.receipts_stuck + self.work_stuck


def silent(partnership: Partnership) -> Silent:
    """As of now."""
    return Silent(
        of=Suggestion.objects.filter(partnership=partnership).exclude(status=steps.IMPORTED).count(),
        nobodys=nobodys(partnership).count(),
        answers_stuck=answers_stuck(partnership).count(),
        receipts_stuck=receipts_stuck(partnership).count(),
        work_stuck=_work_stuck(partnership),
    )


def nobodys(partnership: Partnership) -> QuerySet[Suggestion]:
    """Past their day, and neither a person who answers for it nor one who was told it is late."""
    told = Escalation.objects.filter(
        suggestion=OuterRef("pk"), due_on=OuterRef("answer_due_on"), user__is_active=True
    )
    today = clock.today(partnership.time_zone)
    late = _here(partnership).filter(status__in=steps.WAITING, answer_due_on__lt=today)
    return late.exclude(owner_user__isnull=False, owner_user__is_active=True).filter(~Exists(told))


def answers_stuck(partnership: Partnership) -> QuerySet[Suggestion]:
    """Answered at the desk, while the message still waits to be sent, posted or called through.

    Somebody who is called again and again and does not pick up is not forgotten: each call is noted, and after the
    fifth the desk has it again. Only when nothing was noted for a week nobody is trying.
    """
    tried = MessageEvent.objects.filter(message=OuterRef("pk"), noted_at__gte=clock.now() - STUCK)
    waiting = Message.objects.filter(~Exists(tried), uuid=OuterRef("message_uuid"), state="queued")
    replies = Reply.objects.filter(
        suggestion=OuterRef("pk"),
        approved_at__lt=clock.now() - STUCK,
        delivered_at__isnull=True,
        undeliverable_at__isnull=True,
    )
    return _here(partnership).filter(Exists(replies.filter(Exists(waiting))), status=steps.ANSWERED)


def receipts_stuck(partnership: Partnership) -> QuerySet[Suggestion]:
    """Whoever was to get a receipt by mail or letter and has not, past its day."""
    today = clock.today(partnership.time_zone)
    asked = Q(answer_channel=AnswerChannel.EMAIL) | Q(answer_channel=AnswerChannel.LETTER)
    return _here(partnership).filter(
        asked, status__in=steps.WAITING, acknowledged_at__isnull=True, acknowledge_due_on__lt=today
    )


def _here(partnership: Partnership) -> QuerySet[Suggestion]:
    return Suggestion.objects.filter(partnership=partnership)


def _work_stuck(partnership: Partnership) -> int:
    ours = Q(task__startswith="feedback.") | Q(task__startswith="delivery.")
    late = Q(state="dead") | Q(state__in=["pending", "sent"], not_before__lt=clock.now() - WAITS)
    return Outbox.objects.filter(ours, late, partnership_ref=partnership.pk).count()
