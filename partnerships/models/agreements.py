"""What happened and what was agreed: milestones, agreements with their parties and obligations."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from partnerships.models.partnership import TenantModel, one_of
from partnerships.models.people import Organisation


class MilestoneKind(models.TextChoices):
    PREHISTORY = "prehistory", _("Prehistory")
    FOUNDING = "founding", _("Founding")
    GROWTH = "growth", _("Growth")
    SLOW_DOWN = "slow_down", _("Slow-down")
    CONFLICT = "conflict", _("Conflict")
    HANDLE = "handle", _("Handle")
    EVALUATION = "evaluation", _("Evaluation")
    RENEGOTIATION = "renegotiation", _("Renegotiation")
    FUNDING = "funding", _("Funding")


class Milestone(TenantModel):
    """A dated moment of the partnership, also before the first wave. It annotates; it is never a cause."""

    Kind = MilestoneKind

    kind = models.CharField(_("kind"), max_length=14, choices=MilestoneKind.choices)
    happened_on = models.DateField(_("date"))
    title = LocalisedField(_("what happened"))
    note = LocalisedField(_("note"), blank=True)

    class Meta:
        constraints = [one_of("kind", MilestoneKind, "partnerships_milestone_kind")]

    def __str__(self) -> str:
        return str(self.title)


class Agreement(TenantModel):
    title = LocalisedField(_("title"))
    plain_words = LocalisedField(_("in plain words"), blank=True)
    parties = models.ManyToManyField(
        Organisation, verbose_name=_("parties"), related_name="agreements", through="Party"
    )
    signed_on = models.DateField(_("signed on"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    evaluate_on = models.DateField(_("evaluation on"), null=True, blank=True)
    renew_on = models.DateField(_("renewal on"), null=True, blank=True)
    replaces = models.ForeignKey(
        "self",
        verbose_name=_("replaces"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="replaced_by",
    )
    data_held = LocalisedField(_("which data, held by whom, why and how long"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="partnerships_agreement_period",
                violation_error_message=_("The agreement ends before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True) | ~Q(replaces=F("id")),
                name="partnerships_agreement_not_its_own_successor",
                violation_error_message=_("An agreement cannot replace itself."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)


class Party(TenantModel):
    """An organisation that signed an agreement."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "parties"
        constraints = [
            models.UniqueConstraint(fields=["agreement", "organisation"], name="partnerships_party_once")
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.agreement}"


class ObligationState(models.TextChoices):
    MET = "met", _("Met")
    UNMET = "unmet", _("Not met")
    UNKNOWN = "unknown", _("Unknown")


class Obligation(TenantModel):
    State = ObligationState

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="obligations")
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("who must do it"), on_delete=models.PROTECT, related_name="obligations"
    )
    text = LocalisedField(_("what must be done"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=ObligationState.choices, default=ObligationState.UNKNOWN
    )
    evidence = models.TextField(_("evidence"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="unknown") | ~Q(evidence=""),
                name="partnerships_obligation_needs_evidence",
                violation_error_message=_("Say how we know: the evidence is missing."),
            ),
            one_of("state", ObligationState, "partnerships_obligation_state"),
        ]

    def __str__(self) -> str:
        return str(self.text)
