"""What is done about words that threaten, insult or cry for help: written down with its reason, never a deletion."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class ModerationAct(models.TextChoices):
    EMERGENCY = "emergency", _("Someone may be in danger")
    THREAT = "threat", _("A threat")
    FOLD = "fold", _("Words folded away")
    UNFOLD = "unfold", _("Words shown again")


class Moderation(TenantModel):
    """Emergencies and threats go to a named person and stay open until that person says what was done."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="moderations")
    act = models.CharField(_("what"), max_length=9, choices=ModerationAct.choices)
    reason = models.CharField(_("reason, the person can read it"), max_length=500)
    for_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who looks after it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    moderated_at = models.DateTimeField()
    moderated_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_words = models.CharField(_("what was done"), max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="feedback_moderation_says_why"),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True, settled_words="")
                | Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(settled_words=""),
                name="feedback_moderation_settled_whole",
            ),
        ]
        indexes = [
            models.Index(
                fields=["partnership", "id"],
                condition=Q(act__in=["emergency", "threat"], settled_at__isnull=True),
                name="feedback_moderation_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.suggestion}"


class Watch(TenantModel):
    """Who hears of emergencies and threats here: one named person."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="+"
    )
    named_at = models.DateTimeField()
    named_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "watches"
        constraints = [models.UniqueConstraint(fields=["partnership"], name="feedback_watch_one")]

    def __str__(self) -> str:
        return str(self.user)
