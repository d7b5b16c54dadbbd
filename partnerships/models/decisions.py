"""Decisions as trade-offs: which value is favoured, which curtailed, and when it is looked at again."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from partnerships.models.partnership import TenantModel, one_of
from partnerships.models.people import Organisation


class PublicValue(models.TextChoices):
    """Two clusters: service-oriented first, social-oriented second."""

    SERVICE_QUALITY = "service_quality", _("Service quality")
    EASE_OF_ACCESS = "ease_of_access", _("Ease of access")
    RESPONSIVENESS = "responsiveness", _("Responsiveness")
    INNOVATION = "innovation", _("Innovation")
    EFFICIENCY = "efficiency", _("Efficiency")
    RELIABILITY = "reliability", _("Reliability")
    EMPOWERMENT = "empowerment", _("Citizen empowerment")
    INCLUSIVENESS = "inclusiveness", _("Inclusiveness")
    PRIVACY = "privacy", _("Privacy and security")
    ENGAGEMENT = "engagement", _("Engagement")
    EQUAL_TREATMENT = "equal_treatment", _("Equal treatment")
    TRANSPARENCY = "transparency", _("Transparency")


class Decision(TenantModel):
    """A trade-off: which value it favours, which it curtails, who is excluded, until when."""

    title = LocalisedField(_("what was decided"))
    decided_on = models.DateField(_("decided on"))
    body = models.ForeignKey(
        "partnerships.Body",
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("or by the organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    value_favoured = models.CharField(_("value favoured"), max_length=40, choices=PublicValue.choices)
    value_curtailed = models.CharField(_("value curtailed"), max_length=40, choices=PublicValue.choices)
    who_is_excluded = LocalisedField(_("who is excluded"), blank=True)
    review_on = models.DateField(_("looked at again on"))
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(value_favoured=F("value_curtailed")),
                name="partnerships_decision_is_a_trade_off",
                violation_error_message=_("A trade-off has two different values."),
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=False) | Q(organisation__isnull=False),
                name="partnerships_decision_has_decider",
                violation_error_message=_("Say which body or organisation decided."),
            ),
            models.CheckConstraint(
                condition=Q(review_on__gte=F("decided_on")),
                name="partnerships_decision_review_after",
                violation_error_message=_("The day to look at it again comes before the decision."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("decided_on")),
                name="partnerships_decision_ended_after",
                violation_error_message=_("The decision ended before it was taken."),
            ),
            one_of("value_favoured", PublicValue, "partnerships_decision_value_favoured"),
            one_of("value_curtailed", PublicValue, "partnerships_decision_value_curtailed"),
        ]

    def __str__(self) -> str:
        return str(self.title)


class Review(TenantModel):
    """A decision looked at again: what was found, and when the next look is."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="reviews")
    reviewed_on = models.DateField(_("looked at on"))
    finding = LocalisedField(_("what was found"))
    next_on = models.DateField(_("next look on"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(next_on__isnull=True) | Q(next_on__gt=F("reviewed_on")),
                name="partnerships_review_next_after",
                violation_error_message=_("The next look comes before this one."),
            ),
            models.CheckConstraint(
                condition=~Q(finding={}),
                name="partnerships_review_has_finding",
                violation_error_message=_("Say what was found."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.finding)
