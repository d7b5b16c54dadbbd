"""What was agreed: milestones, agreements with obligations, decisions with the values they trade."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from partnerships.models.partnership import TenantModel
from partnerships.models.people import Organisation


class Milestone(TenantModel):
    """A dated moment of the partnership, also before the first wave. It annotates; it is never a cause."""

    class Kind(models.TextChoices):
        PREHISTORY = "prehistory", _("Prehistory")
        FOUNDING = "founding", _("Founding")
        GROWTH = "growth", _("Growth")
        SLOW_DOWN = "slow_down", _("Slow-down")
        CONFLICT = "conflict", _("Conflict")
        HANDLE = "handle", _("Handle")
        EVALUATION = "evaluation", _("Evaluation")
        RENEGOTIATION = "renegotiation", _("Renegotiation")
        FUNDING = "funding", _("Funding")

    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    happened_on = models.DateField(_("date"))
    title = LocalisedField(_("what happened"))
    note = LocalisedField(_("note"), blank=True)

    def __str__(self) -> str:
        return str(self.title)


class Agreement(TenantModel):
    title = LocalisedField(_("title"))
    plain_words = LocalisedField(_("in plain words"), blank=True)
    parties = models.ManyToManyField(Organisation, verbose_name=_("parties"), related_name="agreements")
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
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)


class Obligation(TenantModel):
    class State(models.TextChoices):
        MET = "met", _("Met")
        UNMET = "unmet", _("Not met")
        UNKNOWN = "unknown", _("Unknown")

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="obligations")
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("who must do it"), on_delete=models.PROTECT, related_name="obligations"
    )
    text = LocalisedField(_("what must be done"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.UNKNOWN)
    evidence = models.TextField(_("evidence"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="unknown") | ~Q(evidence=""), name="partnerships_obligation_needs_evidence"
            ),
        ]

    def __str__(self) -> str:
        return str(self.text)


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
    value_favoured = models.CharField(_("value favoured"), max_length=40)
    value_curtailed = models.CharField(_("value curtailed"), max_length=40)
    who_is_excluded = LocalisedField(_("who is excluded"), blank=True)
    review_on = models.DateField(_("looked at again on"))
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(value_favoured=F("value_curtailed")), name="partnerships_decision_is_a_trade_off"
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=False) | Q(organisation__isnull=False),
                name="partnerships_decision_has_decider",
            ),
            models.CheckConstraint(
                condition=Q(review_on__gte=F("decided_on")), name="partnerships_decision_review_after"
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)
