"""What someone said, through which channel, and who answers for it now."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from feedback.models import position
from feedback.models.choices import AnswerChannel, Channel, Kind, Outcome, Status
from feedback.models.places import Place
from feedback.workflow import steps
from partnerships.models import Organisation, TenantModel

TEXT_LIMIT = 20_000


class Suggestion(TenantModel):
    number = models.CharField(_("number"), max_length=10)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    channel = models.CharField(_("how it reached us"), max_length=8, choices=Channel.choices)
    source = models.CharField(_("source in the other system"), max_length=80, blank=True)
    text = models.TextField(_("what was said"), max_length=TEXT_LIMIT, blank=True)
    language = models.CharField(_("language"), max_length=8)
    title = models.CharField(_("title"), max_length=300, blank=True)
    category = models.CharField(_("subject"), max_length=120, blank=True)
    place_text = models.CharField(_("where"), max_length=300, blank=True)
    place = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions"
    )
    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    asset_tag = models.CharField(_("object"), max_length=60, blank=True)
    asset_signal = models.CharField(_("signal on the object"), max_length=60, blank=True)
    said_on = models.DateField(_("said on"))
    received_on = models.DateField(_("received on"))  # the day of received_at where the partnership is
    received_at = models.DateTimeField()
    received_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    submitter = models.ForeignKey(
        "feedback.Submitter", null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions"
    )
    answer_channel = models.CharField(
        _("how to answer"), max_length=6, choices=AnswerChannel.choices, default=AnswerChannel.CODE
    )
    status = models.CharField(_("status"), max_length=18, choices=Status.choices, default=Status.RECEIVED)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, blank=True)
    owner_organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("who answers for it"),
        on_delete=models.PROTECT,
        related_name="suggestions",
    )
    owner_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    code_version = models.PositiveIntegerField(default=1)
    deadline_rule = models.CharField(max_length=40, blank=True)
    acknowledge_due_on = models.DateField(_("acknowledge by"), null=True, blank=True)
    answer_due_on = models.DateField(_("answer by"), null=True, blank=True)
    paused_until = models.DateField(_("paused until"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged_here"
    )
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="feedback_suggestion_number_once"),
            models.CheckConstraint(
                condition=Q(said_on__lte=F("received_on")), name="feedback_suggestion_said_before_received"
            ),
            models.CheckConstraint(condition=Q(status__in=steps.STATUSES), name="feedback_suggestion_status"),
            models.CheckConstraint(
                condition=~Q(status="closed") | ~Q(outcome=""), name="feedback_suggestion_closed_has_outcome"
            ),
            models.CheckConstraint(
                condition=Q(status="merged", merged_into__isnull=False)
                | (~Q(status="merged") & Q(merged_into__isnull=True)),
                name="feedback_suggestion_merged_whole",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="feedback_suggestion_not_into_itself"
            ),
            models.CheckConstraint(
                condition=~Q(text="") | Q(erased_at__isnull=False) | Q(channel="signal"),
                name="feedback_suggestion_says_something",
            ),
            position.whole("feedback_suggestion_place_whole"),
            models.CheckConstraint(
                condition=Q(status="imported")
                | Q(answer_due_on__isnull=False, acknowledge_due_on__isnull=False),
                name="feedback_suggestion_has_deadline",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True, erased_by__isnull=True)
                | Q(erased_at__isnull=False, erased_by__isnull=False),
                name="feedback_suggestion_erased_whole",
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_at__isnull=True, acknowledged_by__isnull=True)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
                name="feedback_suggestion_acknowledged_whole",
            ),
        ]
        # Every list of the desk has its order in an index: a page costs the same at any depth.
        indexes = [
            models.Index(
                fields=["partnership", "answer_due_on", "uuid"],
                condition=Q(status__in=steps.OPEN),
                name="feedback_suggestion_open_by",
            ),
            models.Index(
                fields=["partnership", "owner_organisation", "answer_due_on", "uuid"],
                condition=Q(status__in=steps.OPEN),
                name="feedback_suggestion_open_whose",
            ),
            models.Index(
                fields=["partnership", "owner_user", "answer_due_on", "uuid"],
                condition=Q(status__in=steps.OPEN, owner_user__isnull=False),
                name="feedback_suggestion_open_mine",
            ),
            models.Index(
                fields=["partnership", "answer_due_on", "uuid"],
                condition=Q(status__in=steps.UNASSIGNED, owner_user__isnull=True),
                name="feedback_suggestion_unassigned",
            ),
            models.Index(fields=["partnership", "received_on", "uuid"], name="feedback_suggestion_by_day"),
            models.Index(
                fields=["partnership", "received_on", "uuid"],
                condition=Q(status__in=steps.ENDED),
                name="feedback_suggestion_ended",
            ),
            models.Index(
                fields=["partnership", "received_on", "uuid"],
                condition=Q(status=steps.IMPORTED),
                name="feedback_suggestion_imported",
            ),
            models.Index(
                fields=["partnership", "paused_until"],
                condition=Q(paused_until__isnull=False),
                name="feedback_suggestion_paused",
            ),
            GinIndex(fields=["text"], opclasses=["gin_trgm_ops"], name="feedback_suggestion_text_trgm"),
            GinIndex(fields=["title"], opclasses=["gin_trgm_ops"], name="feedback_suggestion_title_trgm"),
        ]

    def __str__(self) -> str:
        return self.number
