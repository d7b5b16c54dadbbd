"""How often somebody knocked at the open door lately: counts by the hour, without an address that can be read back."""

from django.db import models

from partnerships.models import TenantModel


class Knock(TenantModel):
    source = models.CharField(
        max_length=64
    )  # keyed hash of address and day; "" counts for the whole partnership
    window = models.BigIntegerField()
    knocks = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "source", "window"], name="feedback_knock_counter")
        ]

    def __str__(self) -> str:
        return f"{self.knocks} knocks"
