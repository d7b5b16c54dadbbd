"""Mail that came in: each message once, and what became of it. Its sender is no proof of who wrote it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class MailSort(models.TextChoices):
    NEW = "new", _("A new suggestion")
    THREAD = "thread", _("Added to a suggestion")
    AUTOMATIC = "automatic", _("Written by a machine")
    BOUNCE = "bounce", _("One of our mails came back")
    UNCLEAR = "unclear", _("A person must look")


class InboundMail(TenantModel):
    """Only what a person must look at keeps its text, behind the one door for files, until it is settled."""

    message_id = models.CharField(max_length=255)
    sort = models.CharField(max_length=9, choices=MailSort.choices)
    why = models.CharField(max_length=200, blank=True)
    suggestion = models.ForeignKey(
        Suggestion, null=True, blank=True, on_delete=models.PROTECT, related_name="mails"
    )
    stored = models.OneToOneField(
        "foundation.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sender_key = models.CharField(
        max_length=64, blank=True
    )  # of the address and the day: counts, names nobody
    arrived_on = models.DateField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "message_id"], name="feedback_mail_once"),
            models.CheckConstraint(
                condition=~Q(sort__in=["new", "thread"]) | Q(suggestion__isnull=False),
                name="feedback_mail_leads_to_suggestion",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="feedback_mail_settled_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["partnership", "sender_key"], name="feedback_mail_sender"),
            models.Index(
                fields=["partnership", "id"],
                condition=Q(sort="unclear", settled_at__isnull=True),
                name="feedback_mail_open",
            ),
        ]

    def __str__(self) -> str:
        return self.sort
