"""Who did it: every `_by` in the house points here, never at a bare account."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Actor(models.Model):
    class Kind(models.TextChoices):
        USER = "user"
        MEMBER = "member"
        CITIZEN = "citizen"
        DEVICE = "device"
        SYSTEM = "system"

    kind = models.CharField(max_length=8, choices=Kind.choices)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT)
    subject = models.UUIDField(null=True, blank=True, unique=True)
    label = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="user", user__isnull=False, subject__isnull=True)
                | Q(kind="system", user__isnull=True, subject__isnull=True)
                | Q(kind__in=["member", "citizen", "device"], user__isnull=True, subject__isnull=False),
                name="foundation_actor_is_one_thing",
            ),
            models.UniqueConstraint(
                fields=["label"], condition=Q(kind="system"), name="foundation_actor_system_once"
            ),
        ]

    def __str__(self) -> str:
        return self.label or (str(self.user) if self.user else self.kind)
