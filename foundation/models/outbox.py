"""What must happen elsewhere, written in the same transaction as what caused it."""

from django.db import models
from django.db.models import Q

from foundation.ids import uuid7


class Outbox(models.Model):
    class State(models.TextChoices):
        PENDING = "pending"
        SENT = "sent"
        DONE = "done"
        DEAD = "dead"

    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    task = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict)
    partnership_ref = models.BigIntegerField(null=True, blank=True)
    key = models.CharField(max_length=200, blank=True)  # the same key is queued once
    state = models.CharField(max_length=8, choices=State.choices, default=State.PENDING)
    not_before = models.DateTimeField()
    sent = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name_plural = "outbox"
        constraints = [
            models.UniqueConstraint(fields=["key"], condition=~Q(key=""), name="foundation_outbox_key_once"),
            models.CheckConstraint(
                condition=Q(state__in=["pending", "sent", "done", "dead"]), name="foundation_outbox_state"
            ),
        ]
        indexes = [
            models.Index(
                fields=["not_before", "id"], condition=Q(state="pending"), name="foundation_outbox_due"
            ),
            models.Index(fields=["sent"], condition=Q(state="sent"), name="foundation_outbox_sent"),
        ]

    def __str__(self) -> str:
        return f"{self.task} ({self.state})"
