"""Whose published results may stand beside whose: nothing is compared unless both sides said yes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import Partnership, TenantModel


class ComparisonConsent(TenantModel):
    """`partnership` lets its published results stand beside those of `other`, until it is taken back."""

    other = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(_("What do you want to learn?"), max_length=300)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "other"],
                condition=Q(ended_at__isnull=True),
                name="analytics_comparison_consent_open_once",
            ),
            models.CheckConstraint(
                condition=~Q(partnership=F("other")), name="analytics_comparison_consent_another"
            ),
            models.CheckConstraint(condition=~Q(purpose=""), name="analytics_comparison_consent_purpose"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="analytics_comparison_consent_ended_by",
            ),
        ]

    def __str__(self) -> str:
        return str(self.other)
