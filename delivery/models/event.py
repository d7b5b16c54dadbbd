"""What happened to a message, step by step: appended, never edited (a trigger; only a note may be blanked)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.models.message import Message
from partnerships.models import TenantModel


class MessageEvent(TenantModel):
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="events")
    old_state = models.CharField(max_length=11, blank=True)
    new_state = models.CharField(max_length=11)
    reason = models.CharField(max_length=60, blank=True)  # a code: no_answer, smtp_550, hard_bounce
    note = models.CharField(_("note"), max_length=500, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(
        "foundation.Actor", on_delete=models.PROTECT, related_name="+", db_index=False
    )

    def __str__(self) -> str:
        return f"{self.old_state} → {self.new_state}"
