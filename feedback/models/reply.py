"""A reply, an answer to the point, a promise and its keeping are four facts. This is the reply, and its promise's tie."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.choices import Outcome, RefusalReason, ReplyKind
from feedback.models.suggestion import TEXT_LIMIT, Suggestion
from partnerships.models import Promise, TenantModel


def _whole(stem: str) -> Q:
    """Moment and person are both there or both not."""
    return Q(**{f"{stem}_at__isnull": True, f"{stem}_by__isnull": True}) | Q(
        **{f"{stem}_at__isnull": False, f"{stem}_by__isnull": False}
    )


class Reply(TenantModel):
    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="replies")
    kind = models.CharField(_("kind of reply"), max_length=12, choices=ReplyKind.choices)
    refusal_reason = models.CharField(_("why not"), max_length=16, choices=RefusalReason.choices, blank=True)
    text = models.TextField(_("reply"), max_length=TEXT_LIMIT)
    language = models.CharField(_("language"), max_length=8)
    claims_point_answered = models.BooleanField(_("it answers what was asked"), default=False)
    outcome = models.CharField(_("what comes of it"), max_length=12, choices=Outcome.choices, blank=True)
    canned = models.ForeignKey(
        "feedback.CannedText", null=True, blank=True, on_delete=models.PROTECT, related_name="uses"
    )
    point = models.CharField(_("the point this answers"), max_length=500, blank=True)
    needs_second = models.BooleanField(default=False)
    is_imported = models.BooleanField(default=False)
    date_unknown = models.BooleanField(default=False)
    written_on = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField(null=True, blank=True)
    written_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    message_uuid = models.UUIDField(null=True, blank=True, db_index=True)
    delivered_on = models.DateField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    delivered_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    undeliverable_at = models.DateTimeField(null=True, blank=True)
    undeliverable_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    undeliverable_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "replies"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="refusal") & ~Q(refusal_reason="")
                | Q(kind="refusal", is_imported=True)
                | ~Q(kind="refusal") & Q(refusal_reason=""),
                name="feedback_reply_refusal_has_reason",
            ),
            models.CheckConstraint(
                condition=Q(
                    date_unknown=True, is_imported=True, written_at__isnull=True, written_on__isnull=True
                )
                | Q(date_unknown=False, written_at__isnull=False, written_on__isnull=False),
                name="feedback_reply_date_known_or_said_so",
            ),
            models.CheckConstraint(condition=_whole("written"), name="feedback_reply_written_whole"),
            models.CheckConstraint(condition=_whole("approved"), name="feedback_reply_approved_whole"),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=True, delivered_by__isnull=True, delivered_on__isnull=True)
                | Q(delivered_at__isnull=False, delivered_by__isnull=False, delivered_on__isnull=False),
                name="feedback_reply_delivered_whole",
            ),
            models.CheckConstraint(
                condition=_whole("undeliverable"), name="feedback_reply_undeliverable_whole"
            ),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=True) | Q(approved_at__isnull=False),
                name="feedback_reply_approved_before_delivered",
            ),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=True) | Q(undeliverable_at__isnull=True),
                name="feedback_reply_delivered_or_not",
            ),
            models.CheckConstraint(
                condition=Q(canned__isnull=True) | ~Q(point=""), name="feedback_reply_canned_names_the_point"
            ),
            models.CheckConstraint(
                condition=Q(needs_second=False)
                | Q(approved_by__isnull=True)
                | ~Q(approved_by=models.F("written_by")),
                name="feedback_reply_second_pair_of_eyes",
            ),
            models.UniqueConstraint(
                fields=["suggestion"],
                condition=Q(approved_at__isnull=True, is_imported=False),
                name="feedback_reply_one_draft",
            ),
        ]
        indexes = [
            models.Index(fields=["suggestion", "id"], name="feedback_reply_story"),
            models.Index(
                fields=["suggestion"],
                condition=Q(undeliverable_at__isnull=False),
                name="feedback_reply_lost",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.suggestion}"


class SuggestionPromise(TenantModel):
    """Whom a promise is owed to: it may answer several suggestions, and each of them hears what becomes of it."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="promise_ties")
    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, related_name="suggestion_ties")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["suggestion", "promise"], name="feedback_promise_tied_once")
        ]

    def __str__(self) -> str:
        return f"{self.suggestion}: {self.promise}"
