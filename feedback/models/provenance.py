"""Where an imported suggestion comes from: the row as read, so that the file's own words can always be shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class Provenance(TenantModel):
    suggestion = models.OneToOneField(Suggestion, on_delete=models.PROTECT, related_name="provenance")
    source_name = models.CharField(_("the other system"), max_length=80)
    key = models.CharField(_("its own number there"), max_length=200)
    source_status = models.CharField(_("its status there"), max_length=80, blank=True)
    support = models.PositiveIntegerField(_("support counted there"), null=True, blank=True)
    file_digest = models.CharField(max_length=64, blank=True)
    line = models.PositiveIntegerField(_("line in the file"))
    raw = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "source_name", "key"], name="feedback_provenance_taken_over_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_name} {self.key}"


class CodeGuess(TenantModel):
    """Wrong codes counted per number and window: guessing gets slow, nobody else is locked out."""

    number = models.CharField(max_length=20)  # as typed, known or not; "" counts for the whole partnership
    window = models.BigIntegerField()
    wrong = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "code guesses"
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "number", "window"], name="feedback_code_guess_counter"
            )
        ]

    def __str__(self) -> str:
        return f"{self.wrong} wrong codes"
