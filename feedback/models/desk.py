"""What the desk works with: texts to answer with, filters somebody kept, its own rules, and who hears of what is late."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from feedback.models.choices import Channel, Kind, ReplyKind
from feedback.models.suggestion import TEXT_LIMIT, Suggestion
from partnerships.models import TenantModel


class CannedText(TenantModel):
    """A text to begin a reply with. Whoever uses it names the point it answers; every use is counted."""

    title = models.CharField(_("title"), max_length=120)
    kind = models.CharField(_("kind of reply"), max_length=12, choices=ReplyKind.choices)
    text = models.TextField(_("text"), max_length=TEXT_LIMIT)
    language = models.CharField(_("language"), max_length=8)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "language", "title"],
                condition=Q(retired_at__isnull=True),
                name="feedback_canned_title_once",
            ),
            models.CheckConstraint(
                condition=Q(retired_at__isnull=True, retired_by__isnull=True)
                | Q(retired_at__isnull=False, retired_by__isnull=False),
                name="feedback_canned_retired_whole",
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(title=""), name="feedback_canned_says_something"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SavedFilter(TenantModel):
    """A list somebody comes back to: its address's query, under a name of their own."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "user", "name"], name="feedback_filter_name_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(query=""), name="feedback_filter_named"),
        ]

    def __str__(self) -> str:
        return self.name


class DeskSetting(TenantModel):
    """How this partnership's desk works; without a row nothing is switched on."""

    refusals_need_second = models.BooleanField(
        _("a refusal is read by a second person before it goes"), default=False
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership"], name="feedback_desk_setting_once")]

    def __str__(self) -> str:
        return f"desk of {self.partnership}"


class Rung(TenantModel):
    """From so many days after the deadline on, this person hears of it by name."""

    days_late = models.PositiveSmallIntegerField(_("days after the deadline"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("who"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "days_late"], name="feedback_rung_once"),
            models.CheckConstraint(
                condition=Q(days_late__gte=1, days_late__lte=365), name="feedback_rung_within_a_year"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.days_late}: {self.user}"


class Escalation(TenantModel):
    """Somebody by name was told that this one is late; once for each deadline and rung."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="escalations")
    due_on = models.DateField()
    days_late = models.PositiveSmallIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    escalated_at = models.DateTimeField()
    escalated_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion", "due_on", "days_late"], name="feedback_escalation_once"
            )
        ]
        indexes = [models.Index(fields=["partnership", "user"], name="feedback_escalation_whose")]

    def __str__(self) -> str:
        return f"{self.suggestion}: {self.user}"


class DeadlineRule(TenantModel):
    """From a day on: how many working days there are to acknowledge and to answer. Never edited; a newer one replaces it."""

    version = models.CharField(max_length=40)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, blank=True)
    channel = models.CharField(_("how it reached us"), max_length=8, choices=Channel.choices, blank=True)
    acknowledge_days = models.PositiveSmallIntegerField(_("working days to acknowledge"))
    answer_days = models.PositiveSmallIntegerField(_("working days to answer"))
    cites = models.CharField(_("where it comes from"), max_length=200)
    valid_from = models.DateField(_("counts from"))
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "version"], name="feedback_deadline_rule_version_once"
            ),
            models.UniqueConstraint(
                fields=["partnership", "kind", "channel", "valid_from"],
                name="feedback_deadline_rule_day_once",
            ),
            models.CheckConstraint(
                condition=Q(
                    acknowledge_days__gte=1, acknowledge_days__lte=F("answer_days"), answer_days__lte=250
                ),
                name="feedback_deadline_rule_days",
            ),
            models.CheckConstraint(
                condition=~Q(cites="") & ~Q(version=""), name="feedback_deadline_rule_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.version
