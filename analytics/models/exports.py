"""Row-level data that left the house: who took which waves, when, and what for."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import TenantModel

FORMATS = ("csv", "xlsx", "ods", "parquet", "sav", "qdpx")
"""qdpx: texts with their codes, of no series."""


class RowExport(TenantModel):
    """`digest`: SHA-256 of the file, to recognise it when it turns up. The file itself is not kept."""

    series = models.UUIDField(null=True, blank=True)
    waves = ArrayField(models.PositiveIntegerField())
    columns = ArrayField(models.CharField(max_length=120))
    file_format = models.CharField(max_length=8)
    rows = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    purpose = models.TextField(_("What will you use it for?"))
    language = models.CharField(max_length=8)
    exported_at = models.DateTimeField()
    exported_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(purpose=""), name="analytics_rowexport_has_a_purpose"),
            models.CheckConstraint(
                condition=Q(file_format="qdpx", series__isnull=True)
                | (~Q(file_format="qdpx") & Q(series__isnull=False)),
                name="analytics_rowexport_rows_have_a_series",
            ),
            models.CheckConstraint(condition=Q(file_format__in=FORMATS), name="analytics_rowexport_format"),
        ]

    def __str__(self) -> str:
        return f"{self.file_format} {self.exported_at:%Y-%m-%d}"
