"""Who may do what here, and on which days nobody works."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from partnerships.models.partnership import TenantModel, one_of
from partnerships.models.people import Organisation


class Role(models.TextChoices):
    COORDINATOR = "coordinator", _("Coordinator")
    HANDLER = "handler", _("Handler")
    CLERK = "clerk", _("Clerk")
    ANALYST = "analyst", _("Analyst")
    CODER = "coder", _("Coder")


class Grant(TenantModel):
    """A user has a role in a partnership, for an organisation."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("account"), on_delete=models.PROTECT, related_name="grants"
    )
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="grants"
    )
    role = models.CharField(_("role"), max_length=12, choices=Role.choices)
    granted_at = models.DateTimeField()
    granted_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "user", "organisation", "role"],
                condition=Q(ended_at__isnull=True),
                name="partnerships_grant_open_once",
                violation_error_message=_("This account has this role already."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="partnerships_grant_ended_whole",
            ),
            one_of("role", Role, "partnerships_grant_role"),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.role}"


class ClosedDay(TenantModel):
    """A day off on top of weekends and public holidays."""

    day = models.DateField(_("day"))
    reason = LocalisedField(_("reason"))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "day"],
                name="partnerships_closed_day_once",
                violation_error_message=_("This day is closed already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.day)
