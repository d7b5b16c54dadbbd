"""How to reach one person, sealed under a key of their own; destroying the key is erasing them."""

from django.db import models
from django.db.models import Q

from foundation.ids import uuid7


class ContactCard(models.Model):
    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    partnership_ref = models.BigIntegerField()
    key_id = models.CharField(max_length=16)
    wrapped_key = models.BinaryField(null=True, blank=True)
    payload = models.BinaryField(null=True, blank=True)
    has_email = models.BooleanField(default=False)
    has_phone = models.BooleanField(default=False)
    has_address = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    wrapped_key__isnull=True,
                    payload__isnull=True,
                    has_email=False,
                    has_phone=False,
                    has_address=False,
                )
                | Q(wrapped_key__isnull=False, payload__isnull=False),
                name="foundation_contact_whole_or_erased",
            ),
        ]

    def __str__(self) -> str:
        return f"contact {self.uuid}"


class KeyCanary(models.Model):
    """A known text sealed under the master key; a site with another key does not start."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    sealed = models.BinaryField()

    class Meta:
        verbose_name_plural = "key canary"
        constraints = [models.CheckConstraint(condition=Q(id=1), name="foundation_canary_is_one")]

    def __str__(self) -> str:
        return "canary"
