"""A key for another system: what it may do here, until when. The secret itself is stored nowhere."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.ids import uuid7


class ApiToken(models.Model):
    """`digest` is the SHA-256 of the secret, which is random and long, so it needs no slow hash.

    `last_used_on` is the day only: enough to see that a key is idle, too little to follow who works when.
    """

    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    partnership_ref = models.BigIntegerField(db_index=True)
    name = models.CharField(_("name"), max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=40))
    expires_on = models.DateField(_("works until"))
    last_used_on = models.DateField(_("last used"), null=True, blank=True)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="foundation_token_named"),
            models.CheckConstraint(condition=Q(scopes__len__gt=0), name="foundation_token_may_something"),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="foundation_token_revoked_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name
