"""What was published, word for word: an edition never changes, and none is ever taken away."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import TenantModel


class Edition(TenantModel):
    """One edition of a series' results. `content` is the published JSON file; `digest` its SHA-256.

    `audited`: what the disclosure audit counted before the release. `reason`: why a correction was needed.
    """

    series = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    waves = ArrayField(models.PositiveIntegerField())
    content = models.TextField()
    digest = models.CharField(max_length=64)
    method = models.CharField(max_length=300)
    audited = models.JSONField()
    is_correction = models.BooleanField(default=False)
    reason = models.TextField(_("What was wrong, and what is right now?"), blank=True)
    language = models.CharField(max_length=8, blank=True)
    released_at = models.DateTimeField()
    released_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "series", "number"], name="analytics_edition_number"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="analytics_edition_from_1"),
            models.CheckConstraint(
                condition=Q(is_correction=False) | ~Q(reason=""),
                name="analytics_edition_correction_has_a_reason",
            ),
            models.CheckConstraint(condition=~Q(content=""), name="analytics_edition_has_content"),
        ]

    def __str__(self) -> str:
        return str(self.number)
