"""One message to one reader over one channel, and what became of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from delivery.models.bundle import LetterBatch
from partnerships.models import TenantModel


class Channel(models.TextChoices):
    EMAIL = "email", _("E-mail")
    LETTER = "letter", _("Letter")
    CALL = "call", _("Call")
    PAGE = "page", _("Page only")


class State(models.TextChoices):
    QUEUED = "queued", _("Waiting")
    SENT = "sent", _("Sent")
    DELIVERED = "delivered", _("Delivered")
    BOUNCED = "bounced", _("Bounced")
    POSTED = "posted", _("Posted")
    RETURNED = "returned", _("Returned")
    REACHED = "reached", _("Reached")
    UNREACHABLE = "unreachable", _("Cannot be reached")
    FAILED = "failed", _("No address")
    DEAD = "dead", _("Given up")


class Message(TenantModel):
    """Its indexes are few: a mail's way from "queued" to "sent" writes each of them anew. Nobody looks for an actor's
    messages, and actors are never deleted.
    """

    channel = models.CharField(_("channel"), max_length=6, choices=Channel.choices)
    contact = models.ForeignKey(
        "foundation.ContactCard", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    language = models.CharField(_("language"), max_length=8)
    subject = models.CharField(_("subject"), max_length=200)
    paragraphs = models.JSONField(_("text"), default=list)  # list of plain texts
    ticks = models.JSONField(
        _("card to tick"), default=list, blank=True
    )  # a question and its answers; letters only
    reference = models.CharField(_("reference"), max_length=60, blank=True)
    private = models.BinaryField(null=True, blank=True)  # sealed: link, code (records.Private)
    about = models.CharField(max_length=60)
    about_id = models.UUIDField(null=True, blank=True)
    hears = models.CharField(max_length=100, blank=True)  # the task told of the outcome, by name
    message_id = models.CharField(max_length=200)
    state = models.CharField(_("state"), max_length=11, choices=State.choices, default=State.QUEUED)
    queued_at = models.DateTimeField()
    queued_by = models.ForeignKey(
        "foundation.Actor", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    seen_at = models.DateTimeField(null=True, blank=True)  # someone took care of what did not arrive
    seen_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    pdf = models.OneToOneField(
        "foundation.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    pdf_digest = models.CharField(
        max_length=64, blank=True
    )  # frozen when the letter is made; outlives the file
    batch = models.ForeignKey(
        LetterBatch, null=True, blank=True, on_delete=models.SET_NULL, related_name="letters", db_index=False
    )  # printed together with others, the last time
    tries = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message_id"], name="delivery_message_id_once"),
            models.CheckConstraint(
                condition=Q(channel="page", contact__isnull=True)
                | Q(channel__in=["email", "letter", "call"], contact__isnull=False),
                name="delivery_message_contact_fits_channel",
            ),
            models.CheckConstraint(
                condition=Q(
                    channel="email", state__in=["queued", "sent", "delivered", "bounced", "failed", "dead"]
                )
                | Q(channel="letter", state__in=["queued", "posted", "returned", "failed", "dead"])
                | Q(channel="call", state__in=["queued", "reached", "unreachable", "failed"])
                | Q(channel="page", state__in=["queued", "delivered"]),
                name="delivery_message_state_fits_channel",
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True, sent_by__isnull=True)
                | Q(sent_at__isnull=False, sent_by__isnull=False),
                name="delivery_message_sent_whole",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="delivery_message_settled_whole",
            ),
            models.CheckConstraint(
                condition=Q(seen_at__isnull=True, seen_by__isnull=True)
                | Q(seen_at__isnull=False, seen_by__isnull=False, settled_at__isnull=False),
                name="delivery_message_seen_whole",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["queued", "sent"], settled_at__isnull=True)
                | ~Q(state__in=["queued", "sent"]) & Q(settled_at__isnull=False),
                name="delivery_message_settled_with_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["sent", "posted", "returned"]) | Q(sent_at__isnull=False),
                name="delivery_message_sent_is_dated",
            ),
            models.CheckConstraint(
                condition=Q(pdf__isnull=True) | ~Q(pdf_digest=""), name="delivery_message_pdf_frozen"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["posted", "returned"]) | ~Q(pdf_digest=""),
                name="delivery_message_posted_was_made",
            ),
            models.CheckConstraint(condition=~Q(subject=""), name="delivery_message_has_subject"),
            models.CheckConstraint(
                condition=Q(batch__isnull=True) | Q(channel="letter"),
                name="delivery_message_batch_of_letters",
            ),
        ]
        indexes = [
            models.Index(
                fields=["partnership", "channel", "state"],
                condition=Q(state__in=["queued", "bounced", "returned", "unreachable", "failed", "dead"]),
                name="delivery_message_open",
            ),
            models.Index(fields=["sent_at"], condition=Q(state="sent"), name="delivery_message_sent"),
            models.Index(fields=["partnership", "-id"], name="delivery_message_newest"),
            models.Index(fields=["about", "about_id"], name="delivery_message_about"),
            models.Index(fields=["batch"], condition=Q(batch__isnull=False), name="delivery_message_printed"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.uuid}"
