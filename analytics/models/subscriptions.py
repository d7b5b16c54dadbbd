"""Who gets which report by mail, how often, and what was sent: always a person of the partnership, never a bare address."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import Member, TenantModel
from partnerships.models.partnership import one_of


class Sent(models.TextChoices):
    """The reports that can be sent; all but the first are for staff."""

    RESULTS = "results", _("What the surveys found (published)")
    INTENSITY = "intensity", _("How we work together")
    LOOP = "loop", _("Who waits, whose word holds")
    TIMELINE = "timeline", _("What happened when")
    NETWORK = "network", _("Who works with whom")
    VALUES = "values", _("Which values people speak of")
    VOICE = "voice", _("Whose voice we hear")


class Rhythm(models.TextChoices):
    EDITION = "edition", _("when a new edition is published")
    MONTHLY = "monthly", _("on the first of each month")
    QUARTERLY = "quarterly", _("on the first day of each quarter")


class Subscription(TenantModel):
    """A member or an account gets a report until it is ended. An account's address is kept on a card of its own
    (`contact`), which goes when it ends; a member's is the member's.
    """

    report = models.CharField(_("report"), max_length=12, choices=Sent.choices)
    rhythm = models.CharField(_("how often"), max_length=9, choices=Rhythm.choices)
    member = models.ForeignKey(Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    contact = models.OneToOneField(
        "foundation.ContactCard", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            one_of("report", Sent, "analytics_subscription_report"),
            one_of("rhythm", Rhythm, "analytics_subscription_rhythm"),
            models.CheckConstraint(
                condition=Q(member__isnull=False, user__isnull=True, contact__isnull=True)
                | Q(member__isnull=True, user__isnull=False, contact__isnull=False),
                name="analytics_subscription_one_person",
            ),
            models.CheckConstraint(
                condition=Q(member__isnull=True) | Q(report="results"),
                name="analytics_subscription_members_get_what_is_published",
            ),
            models.CheckConstraint(
                condition=~Q(rhythm="edition") | Q(report="results"),
                name="analytics_subscription_editions_are_of_results",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="analytics_subscription_ended_whole",
            ),
            models.UniqueConstraint(
                fields=["partnership", "report", "member"],
                condition=Q(ended_at__isnull=True, member__isnull=False),
                name="analytics_subscription_member_once",
            ),
            models.UniqueConstraint(
                fields=["partnership", "report", "user"],
                condition=Q(ended_at__isnull=True, user__isnull=False),
                name="analytics_subscription_user_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.rhythm}"


class Sending(TenantModel):
    """One report went to one reader: once for each edition, month or quarter (`period`), whatever runs twice."""

    subscription = models.ForeignKey(Subscription, on_delete=models.PROTECT, related_name="sendings")
    period = models.CharField(max_length=60)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subscription", "period"], name="analytics_sending_once"),
            models.CheckConstraint(condition=~Q(period=""), name="analytics_sending_has_period"),
        ]

    def __str__(self) -> str:
        return self.period
