"""What a member said about being drawn: whether the ties they reported may be shown one by one, to whom, and how named."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import Member, TenantModel
from surveys.models.contacting import whole

BY = "foundation.Actor"


class TieConsent(TenantModel):
    """One answer of one member, in force until it is ended; nothing on record is no consent.

    `text_version` and `language` say which words they had before them (forms.ties.TEXT_VERSION).
    """

    class ShownTo(models.TextChoices):
        NOBODY = "nobody", _("To nobody")
        LISTED = "list", _("To the people on the same list as I")
        PARTNERSHIP = "partnership", _("To them, and in a drawing for coordinators and analysts")

    class Called(models.TextChoices):
        NAME = "name", _("My name")
        ORGANISATION = "organisation", _("My organisation only")

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    shown_to = models.CharField(max_length=11, choices=ShownTo.choices)
    called = models.CharField(max_length=12, choices=Called.choices, default=Called.NAME)
    text_version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(BY, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(BY, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member"], condition=Q(ended_at=None), name="surveys_tieconsent_one_in_force"
            ),
            whole("ended", "surveys_tieconsent_ended_whole"),
            models.CheckConstraint(
                condition=Q(shown_to__in=["nobody", "list", "partnership"]),
                name="surveys_tieconsent_shown_to",
            ),
            models.CheckConstraint(
                condition=Q(called__in=["name", "organisation"]), name="surveys_tieconsent_called"
            ),
            models.CheckConstraint(condition=Q(text_version__gte=1), name="surveys_tieconsent_text_version"),
        ]

    def __str__(self) -> str:
        return f"{self.shown_to} {self.uuid}"
