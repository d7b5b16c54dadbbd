"""What the population looks like, as a coordinator or analyst noted it from a source."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import TenantModel


class Trait(models.TextChoices):
    AGE = "age", _("Age")
    GENDER = "gender", _("Gender")


class Margin(TenantModel):
    """Shares by one trait: appended, never edited; the latest row is used. `shares`: {answer: share of the population}.

    `sample_size`: how many people the source asked; None when it counted everyone.
    """

    trait = models.CharField(max_length=10, choices=Trait.choices)
    shares = models.JSONField()
    year = models.PositiveSmallIntegerField(_("year of the figures"))
    source = models.CharField(_("source"), max_length=300)
    sample_size = models.PositiveIntegerField(_("people asked"), null=True, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(trait__in=Trait.values), name="analytics_margin_trait"),
            models.CheckConstraint(condition=~Q(shares={}), name="analytics_margin_has_shares"),
            models.CheckConstraint(condition=~Q(source=""), name="analytics_margin_has_a_source"),
            models.CheckConstraint(condition=Q(year__range=(1900, 2100)), name="analytics_margin_year"),
            models.CheckConstraint(
                condition=Q(sample_size__isnull=True) | Q(sample_size__gte=1), name="analytics_margin_sample"
            ),
        ]
        indexes = [models.Index(fields=["partnership", "trait"], name="analytics_margin_of")]

    def __str__(self) -> str:
        return f"{self.trait} {self.year}: {self.source}"
