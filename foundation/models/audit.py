"""The audit: appended, never edited (triggers refuse it), chained by a sealer."""

from django.db import models

from foundation.ids import uuid7


class AuditEntry(models.Model):
    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    recorded_at = models.DateTimeField(db_index=True)
    recorded_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    partnership_ref = models.BigIntegerField(null=True, blank=True)
    action = models.CharField(max_length=80)
    target_type = models.CharField(max_length=80)
    target_uuid = models.UUIDField(null=True, blank=True, db_index=True)
    facts = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["partnership_ref", "id"], name="foundation_audit_recent")]

    def __str__(self) -> str:
        return f"{self.action} {self.target_type}"


class AuditLink(models.Model):
    """One link of the chain: digest = SHA-256(previous digest, canonical entry)."""

    position = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, related_name="link")
    digest = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return str(self.position)
