"""A file behind the one door: private storage, a row that says what it is, a digest that says it is whole."""

from django.db import models

from foundation.ids import uuid7


class StoredFile(models.Model):
    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    partnership_ref = models.BigIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    path = models.CharField(max_length=200, unique=True)
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.name
