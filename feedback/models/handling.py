"""The history of a suggestion: appended, never edited. A trigger refuses all but the blanking of a note on erasure."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.choices import Status
from feedback.models.suggestion import Suggestion
from feedback.workflow import steps
from partnerships.models import Organisation, TenantModel


class Handling(TenantModel):
    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="history")
    step = models.CharField(max_length=12)
    from_status = models.CharField(max_length=18, choices=Status.choices, blank=True)
    to_status = models.CharField(max_length=18, choices=Status.choices)
    from_owner = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    to_owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("reason, the citizen can read it"), max_length=2000, blank=True)
    note = models.TextField(_("note for colleagues"), max_length=5000, blank=True)
    handled_on = models.DateField()  # the day of handled_at where the partnership is
    handled_at = models.DateTimeField()
    handled_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to_status__in=steps.STATUSES), name="feedback_handling_to_status"
            ),
            models.CheckConstraint(
                condition=~Q(step__in=["give_up", "reopen", "undelivered", "return", "pause"])
                | ~Q(reason=""),
                name="feedback_handling_says_why",
            ),
        ]
        indexes = [models.Index(fields=["suggestion", "id"], name="feedback_handling_story")]

    def __str__(self) -> str:
        return f"{self.from_status} → {self.to_status}"
