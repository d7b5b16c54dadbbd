"""Surveys that anyone may answer on one page: the codes that let in, and answers sealed until the wave has closed.

Nothing that says who or which code took part shares a key, a transaction or a time with an answer.
"""

from django.db import models
from django.db.models import Q

from partnerships.models import TenantModel
from surveys.models.wave import Wave


class CodeBatch(TenantModel):
    """Codes made together, shown once, kept as hashes."""

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="code_batches")
    size = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(size__gte=1), name="surveys_codebatch_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.size} codes of {self.wave}"


class EntryCode(models.Model):
    """One code, as its hash. `used_on` is the day; `retry` lets the same browser send again after a lost line."""

    partnership = models.ForeignKey("partnerships.Partnership", on_delete=models.PROTECT, related_name="+")
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="entry_codes")
    batch = models.ForeignKey(CodeBatch, on_delete=models.PROTECT, related_name="codes")
    hashed = models.CharField(max_length=64, unique=True)
    used_on = models.DateField(null=True, blank=True)
    retry = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(used_on__isnull=False) | Q(retry=""), name="surveys_entrycode_retry_when_used"
            ),
        ]

    def __str__(self) -> str:
        return f"code of {self.wave}"


class StagedAnswers(models.Model):
    """One person's answers, sealed under the wave's key. No time, no address, no code."""

    partnership = models.ForeignKey("partnerships.Partnership", on_delete=models.PROTECT, related_name="+")
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="staged")
    token = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()

    class Meta:
        verbose_name_plural = "staged answers"

    def __str__(self) -> str:
        return f"staged answers of {self.wave}"
