"""One row a client UUID: the same entry sent twice gives the same receipt, another entry under it is refused."""

from django.db import models


class ClientSubmission(models.Model):
    client_uuid = models.UUIDField(unique=True)
    scope = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    receipt = models.JSONField(default=dict)
    partnership_ref = models.BigIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.scope} {self.client_uuid}"
