"""Who said it: how to reach them, and what they told about themselves. Both are kept apart from what was said."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.choices import AgeBand, Gender
from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class Submitter(TenantModel):
    """The person behind one entry. A citizen's actor carries this row's uuid; there are no accounts."""

    contact = models.OneToOneField(
        "foundation.ContactCard", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    language = models.CharField(_("language"), max_length=8)
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True, erased_by__isnull=True)
                | Q(erased_at__isnull=False, erased_by__isnull=False),
                name="feedback_submitter_erased_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"submitter {self.uuid}"


class Voice(TenantModel):
    """What someone chose to tell about themselves after the receipt, so that we see whose voice is missing."""

    suggestion = models.OneToOneField(Suggestion, on_delete=models.CASCADE, related_name="voice")
    age_band = models.CharField(_("age"), max_length=8, choices=AgeBand.choices, blank=True)
    gender = models.CharField(_("gender"), max_length=8, choices=Gender.choices, blank=True)
    home_language = models.CharField(_("language at home"), max_length=40, blank=True)
    on_behalf = models.CharField(_("on whose behalf"), max_length=200, blank=True)
    told_at = models.DateTimeField()
    told_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"about the voice of {self.suggestion}"
