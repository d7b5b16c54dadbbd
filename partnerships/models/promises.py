"""A promise, to citizens or to partners: an owner, a due date, and whether it was kept, with evidence."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models.partnership import TenantModel, one_of
from partnerships.models.people import Organisation


class Toward(models.TextChoices):
    CITIZENS = "citizens", _("Citizens")
    PARTNERS = "partners", _("Partners")


class PromiseState(models.TextChoices):
    OPEN = "open", _("Open")
    KEPT = "kept", _("Kept")
    BROKEN = "broken", _("Broken")
    RENEGOTIATED = "renegotiated", _("Renegotiated")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Promise(TenantModel):
    Toward = Toward
    State = PromiseState

    toward = models.CharField(_("to whom"), max_length=10, choices=Toward.choices)
    text = models.TextField(_("what is promised"))
    language = models.CharField(_("language"), max_length=8)
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("who keeps it"), on_delete=models.PROTECT, related_name="promises"
    )
    owner_name = models.CharField(_("who answers for it"), max_length=200)
    promised_at = models.DateTimeField()
    promised_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(_("due on"))
    state = models.CharField(
        _("state"), max_length=12, choices=PromiseState.choices, default=PromiseState.OPEN
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    evidence = models.TextField(_("evidence"), blank=True)
    follows = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="renegotiated_as"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    state="open", settled_at__isnull=True, settled_by__isnull=True, settled_on__isnull=True
                )
                | Q(settled_at__isnull=False, settled_by__isnull=False, settled_on__isnull=False)
                & ~Q(state="open"),
                name="partnerships_promise_settled_whole",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["open", "withdrawn", "broken"]) | ~Q(evidence=""),
                name="partnerships_promise_needs_evidence",
                violation_error_message=_("Say how we know: the evidence is missing."),
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(owner_name=""),
                name="partnerships_promise_has_text_and_owner",
                violation_error_message=_("Say what is promised, and who answers for it."),
            ),
            one_of("toward", Toward, "partnerships_promise_toward"),
            one_of("state", PromiseState, "partnerships_promise_state"),
        ]

    def __str__(self) -> str:
        return self.text[:80]
