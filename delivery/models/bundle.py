"""Letters that were printed together, and went to the post together."""

from django.db import models
from django.db.models import Q

from partnerships.models import TenantModel


class LetterBatch(TenantModel):
    """What one print took; its letters carry it. Open until it is posted."""

    size = models.PositiveIntegerField()
    printed_at = models.DateTimeField()
    printed_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    posted_at = models.DateTimeField(null=True, blank=True)
    posted_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name_plural = "letter batches"
        constraints = [
            models.CheckConstraint(condition=Q(size__gte=1), name="delivery_letterbatch_not_empty"),
            models.CheckConstraint(
                condition=Q(posted_at__isnull=True, posted_by__isnull=True)
                | Q(posted_at__isnull=False, posted_by__isnull=False),
                name="delivery_letterbatch_posted_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.size} letters"
