"""What coders found in what people said: one row a code, appended only, blind to other coders.

An expectation cannot be obstructed: it is a field of its own, beside perceived as realized or obstructed.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from django.db import models
from django.db.models import F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from analytics.records import CODEBOOK_VERSION, KEYS
from partnerships.models import ActorGroup, PublicValue, TenantModel


class Factor(models.TextChoices):
    """What helps or hinders the values, in the process of working together."""

    CONTRACT = "contract_dynamics", _("Contract-based dynamics")
    COMMUNICATION = "communication", _("Communication")
    TRUST = "trust", _("Trust")
    UNDERSTANDING = "shared_understanding", _("Shared understanding")


class Perception(models.TextChoices):
    """For a factor: helps, hinders."""

    REALIZED = "realized", _("Realized")
    OBSTRUCTED = "obstructed", _("Obstructed")


class Motive(models.TextChoices):
    """Why a value is upheld, where the text says so."""

    DEFENSIVE = "defensive", _("To protect an image (defensive)")
    DUTY = "duty", _("Because a rule asks for it")
    CONVICTION = "conviction", _("Because it matters to them")


@cache
def code_names() -> Mapping[str, "str | Promise"]:
    """Every code of the codebook with its name, in the codebook's order; a page of counts names them hundreds of times."""
    names = {**dict(PublicValue.choices), **dict(Factor.choices)}
    return MappingProxyType({key: names[key] for key in KEYS})


class Coding(TenantModel):
    """One code given by one coder to a text (or a part of it); a later row takes it back.

    `text`: the uuid of a suggestion or of another text (selectors.sources).
    """

    text = models.UUIDField(_("text"))
    start = models.PositiveIntegerField(_("from character"), null=True, blank=True)
    end = models.PositiveIntegerField(_("to character"), null=True, blank=True)
    code = models.CharField(_("code"), max_length=40)
    perception = models.CharField(_("perceived as"), max_length=10, choices=Perception.choices, blank=True)
    is_expected = models.BooleanField(_("expected"), default=False)
    actor_group = models.CharField(_("whose doing"), max_length=10, choices=ActorGroup.choices, blank=True)
    motive = models.CharField(_("motive"), max_length=10, choices=Motive.choices, blank=True)
    codebook = models.PositiveSmallIntegerField(default=CODEBOOK_VERSION)
    retracts = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="retracted_by"
    )
    coded_at = models.DateTimeField()
    coded_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(code__in=KEYS), name="analytics_coding_code"),
            models.CheckConstraint(
                condition=Q(perception__in=["realized", "obstructed"])
                | Q(perception="", is_expected=True)
                | Q(retracts__isnull=False),
                name="analytics_coding_perceived_or_expected",
                violation_error_message=_("Say whether it is realized, obstructed or expected."),
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True)
                | Q(start__isnull=False, end__isnull=False, end__gt=F("start")),
                name="analytics_coding_segment",
            ),
            models.CheckConstraint(
                condition=Q(actor_group__in=["", *ActorGroup.values]), name="analytics_coding_actor_group"
            ),
            models.CheckConstraint(
                condition=Q(motive__in=["", *Motive.values]), name="analytics_coding_motive"
            ),
            models.CheckConstraint(condition=~Q(retracts=F("id")), name="analytics_coding_not_itself"),
        ]
        indexes = [models.Index(fields=["partnership", "text"], name="analytics_coding_of")]

    def __str__(self) -> str:
        return f"{self.code} {self.perception}".strip()


class Reading(TenantModel):
    """A coder is done with a text: also when it got no code at all."""

    text = models.UUIDField(_("text"))
    read_at = models.DateTimeField()
    read_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "text", "read_by"], name="analytics_reading_once")
        ]

    def __str__(self) -> str:
        return str(self.text)
