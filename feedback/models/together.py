"""Not alone: who supports a suggestion, and which organisation carries it. Counted and shown; no list is ranked by it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class SupportWay(models.TextChoices):
    WEB = "web", _("on this site")
    LIST = "list", _("on a paper list")


class Support(TenantModel):
    """One person on the site, or all signatures of one paper list; the two are counted apart. No names."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="supports")
    way = models.CharField(_("how"), max_length=4, choices=SupportWay.choices)
    people = models.PositiveIntegerField(_("how many people"), default=1)
    list_name = models.CharField(_("which list"), max_length=120, blank=True)
    said_on = models.DateField(_("signed on"))
    key = models.UUIDField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["suggestion", "key"], name="feedback_support_once"),
            models.CheckConstraint(
                condition=Q(way="web", people=1, list_name="", key__isnull=False)
                | Q(way="list", people__gte=1, key__isnull=True) & ~Q(list_name=""),
                name="feedback_support_counted_apart",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.people} for {self.suggestion}"


class Endorsement(TenantModel):
    """An organisation says the same, with who gave it the right to. Shown once staff have checked that it is theirs."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="endorsements")
    organisation_name = models.CharField(_("name of the organisation"), max_length=200)
    mandate = models.CharField(_("who decided to support it, and when"), max_length=500)
    members = models.PositiveIntegerField(_("how many members it has"), null=True, blank=True)
    contact = models.OneToOneField(
        "foundation.ContactCard", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    given_on = models.DateField(_("given on"))
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_confirmed = models.BooleanField(_("it is theirs"), default=False)
    refused_reason = models.CharField(_("why it is not shown"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion", "organisation_name"], name="feedback_endorsement_once"
            ),
            models.CheckConstraint(
                condition=~Q(organisation_name="") & ~Q(mandate=""), name="feedback_endorsement_says_whose"
            ),
            models.CheckConstraint(
                condition=Q(
                    settled_at__isnull=True, settled_by__isnull=True, is_confirmed=False, refused_reason=""
                )
                | Q(settled_at__isnull=False, settled_by__isnull=False, is_confirmed=True, refused_reason="")
                | Q(settled_at__isnull=False, settled_by__isnull=False, is_confirmed=False)
                & ~Q(refused_reason=""),
                name="feedback_endorsement_settled_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_name} for {self.suggestion}"
