"""The public register: a released copy, never a filtered view. What a person released is all that is there."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models.choices import Channel, Kind, Outcome, Verdict
from feedback.models.places import Place
from feedback.models.suggestion import Suggestion
from partnerships.models import Promise, TenantModel


class RegisterEntry(TenantModel):
    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="register_entries")
    number = models.CharField(_("number"), max_length=10)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    channel = models.CharField(_("how it reached us"), max_length=8, choices=Channel.choices)
    category = models.CharField(_("subject"), max_length=120, blank=True)
    place_text = models.CharField(_("where"), max_length=300, blank=True)
    place = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.PROTECT, related_name="register_entries"
    )
    said_on = models.DateField(_("said on"))
    title = models.CharField(_("title"), max_length=300, blank=True)
    text = models.TextField(_("you said"))
    language = models.CharField(_("language"), max_length=8)
    answer_text = models.TextField(_("we answered"), blank=True)
    answer_language = models.CharField(max_length=8, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, blank=True)
    promise_text = models.TextField(_("we promised"), blank=True)
    promise_due_on = models.DateField(null=True, blank=True)
    promise_state = models.CharField(max_length=12, choices=Promise.State.choices, blank=True)
    verdict = models.CharField(_("you confirmed"), max_length=6, choices=Verdict.choices, blank=True)
    owner_name = models.CharField(_("who answered"), max_length=200)
    taken_over_from = models.CharField(
        _("taken over from"), max_length=200, blank=True
    )  # the other system, and its own word for where the suggestion stood
    released_at = models.DateTimeField()
    released_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "register entries"
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion"],
                condition=Q(withdrawn_at__isnull=True),
                name="feedback_register_one_copy",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="feedback_register_withdrawn_whole",
            ),
        ]
        indexes = [
            models.Index(
                fields=["partnership", "-released_at", "-uuid"],
                condition=Q(withdrawn_at__isnull=True),
                name="feedback_register_newest",
            ),
            GinIndex(fields=["text"], opclasses=["gin_trgm_ops"], name="feedback_register_text_trgm"),
            GinIndex(
                SearchVector("title", "text", config="simple"),
                name="feedback_register_words",
            ),
        ]

    def __str__(self) -> str:
        return self.number
