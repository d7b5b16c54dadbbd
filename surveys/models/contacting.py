"""What happens around an invitation: reminders, stops, addresses that fail, roles that ended, who stands in."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import Member, TenantModel
from surveys.models.invitation import Invitation
from surveys.models.wave import Wave

BY = "foundation.Actor"


def whole(stem: str, name: str) -> models.CheckConstraint:
    """`stem`_at and `stem`_by: both or none."""
    return models.CheckConstraint(
        condition=Q(**{f"{stem}_at__isnull": True, f"{stem}_by__isnull": True})
        | Q(**{f"{stem}_at__isnull": False, f"{stem}_by__isnull": False}),
        name=name,
    )


class Reminder(TenantModel):
    """The n-th reminder of an invitation went out."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="reminders")
    number = models.PositiveSmallIntegerField()
    reminded_at = models.DateTimeField()
    reminded_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["invitation", "number"], name="surveys_reminder_once"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=3), name="surveys_reminder_few"),
        ]

    def __str__(self) -> str:
        return f"reminder {self.number} of {self.invitation}"


class OptOut(TenantModel):
    """A member wants no reminders, or no messages about surveys at all; until they take it back."""

    class Scope(models.TextChoices):
        REMINDERS = "reminders", _("no reminders")
        ALL = "all", _("no messages about surveys")

    class Source(models.TextChoices):
        PAGE = "page", _("on the page of the link")
        MAIL = "mail", _("by mail")
        COMPLAINT = "complaint", _("marked as unwanted mail")

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    scope = models.CharField(max_length=9, choices=Scope.choices)
    source = models.CharField(max_length=9, choices=Source.choices)
    opted_at = models.DateTimeField()
    opted_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(BY, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member"], condition=Q(revoked_at=None), name="surveys_optout_one_in_force"
            ),
            whole("revoked", "surveys_optout_revoked_whole"),
        ]

    def __str__(self) -> str:
        return f"opt-out {self.uuid}"


class AddressTrouble(TenantModel):
    """An address failed. Nothing is sent there while the contact is as it was (`contact_print`) and nobody settled it."""

    class Kind(models.TextChoices):
        BOUNCED = "bounced", _("The mail came back")
        RETURNED = "returned", _("The letter came back")
        FAILED = "failed", _("It could not be sent")

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="troubles")
    channel = models.CharField(max_length=6, choices=Invitation.Channel.choices)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    contact_print = models.CharField(max_length=64, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(BY, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "channel"], condition=Q(settled_at=None), name="surveys_trouble_one_open"
            ),
            whole("settled", "surveys_trouble_settled_whole"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.uuid}"


class Departure(TenantModel):
    """Somebody says: I left this role. A coordinator confirms it, which ends the seat, or finds it to be a mistake."""

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed", _("The seat was ended")
        DISMISSED = "dismissed", _("A mistake: the seat goes on")

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="departures")
    last_day = models.DateField()
    outcome = models.CharField(max_length=9, choices=Outcome.choices, blank=True)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(BY, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["invitation"], condition=Q(decided_at=None), name="surveys_departure_one_open"
            ),
            whole("decided", "surveys_departure_decided_whole"),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, outcome="")
                | Q(decided_at__isnull=False) & ~Q(outcome=""),
                name="surveys_departure_has_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"departure {self.uuid}"


class Substitution(TenantModel):
    """`substitute` answers for the body in the place of `first`, who had not answered; the first link is void."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="substitutions")
    first = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    substitute = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    substituted_at = models.DateTimeField()
    substituted_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(first=F("substitute")), name="surveys_substitution_is_somebody_else"
            )
        ]

    def __str__(self) -> str:
        return f"substitution {self.uuid}"


class HeldBack(TenantModel):
    """Not asked in this wave: with it, `minutes` within a year would be more than anyone is asked for."""

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="held_back")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveSmallIntegerField()
    held_at = models.DateTimeField()
    held_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "member"], name="surveys_heldback_once"),
        ]

    def __str__(self) -> str:
        return f"held back {self.uuid}"
