"""After every closing we ask back; the asker's verdict stands beside the handler's claim, never merged with it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.choices import AnswerChannel, Question, Verdict
from feedback.models.handling import Handling
from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class FollowUp(TenantModel):
    """One question to the asker. No verdict: asked, and no reply; that is an answer of its own."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="follow_ups")
    closing = models.ForeignKey(Handling, on_delete=models.PROTECT, related_name="+")
    question = models.CharField(max_length=8, choices=Question.choices, default=Question.ANSWERED)
    channel = models.CharField(max_length=6, choices=AnswerChannel.choices)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    reminded_at = models.DateTimeField(null=True, blank=True)
    reminded_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    verdict = models.CharField(_("answer"), max_length=6, choices=Verdict.choices, null=True, blank=True)  # noqa: DJ001
    words = models.TextField(_("in your own words"), max_length=5000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["closing", "question"], name="feedback_followup_asked_once"),
            models.CheckConstraint(
                condition=Q(verdict__isnull=True, answered_at__isnull=True, answered_by__isnull=True)
                | Q(verdict__isnull=False, answered_at__isnull=False, answered_by__isnull=False),
                name="feedback_followup_answered_whole",
            ),
            models.CheckConstraint(
                condition=Q(reminded_at__isnull=True, reminded_by__isnull=True)
                | Q(reminded_at__isnull=False, reminded_by__isnull=False),
                name="feedback_followup_reminded_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.suggestion}"
