"""Paper that came back: piles of sheets, and what became of each sheet."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models import Suggestion
from intake.models.printing import PrintedSheet
from partnerships.models import TenantModel
from surveys.models import Wave


class Verdict(models.TextChoices):
    KEYED = "keyed", _("Keyed")
    REJECTED = "rejected", _("Put aside")


class Reason(models.TextChoices):
    """Why a sheet was put aside instead of keyed."""

    BLANK = "blank", _("Nothing is written on it")
    UNREADABLE = "unreadable", _("Nobody can read it")
    DOUBLE = "double", _("It was keyed before")
    FOREIGN = "foreign", _("It is not our form")
    ANSWERED = "answered", _("This person had answered already: what came first stands")
    LATE = "late", _("The survey was over")


class KeyingBatch(TenantModel):
    """A pile of sheets that reached us on one day. Closed when every sheet is accounted for.

    `second_share`: of a hundred sheets, so many are keyed again by somebody who does not see the first keying.
    """

    name = models.CharField(_("what pile it is"), max_length=120)
    received_on = models.DateField(_("day the pile reached us"))
    returned = models.PositiveIntegerField(_("sheets in the pile"))
    second_share = models.PositiveSmallIntegerField(_("keyed twice, of a hundred"), default=0)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(returned__gte=1), name="intake_batch_not_empty"),
            models.CheckConstraint(condition=~Q(name=""), name="intake_batch_named"),
            models.CheckConstraint(condition=Q(second_share__lte=100), name="intake_batch_share_of_hundred"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True)
                | Q(closed_at__isnull=False, closed_by__isnull=False),
                name="intake_batch_closed_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class KeyedSheet(TenantModel):
    """What became of one sheet: a suggestion, answers to a survey (`wave`), or put aside with a reason.

    Which answers they are stands nowhere: a response knows no sheet.
    `fingerprint` is a keyed hash of the words, only to notice the same sheet keyed twice; the words are the suggestion's.
    """

    batch = models.ForeignKey(KeyingBatch, on_delete=models.PROTECT, related_name="sheets")
    sheet = models.ForeignKey(
        PrintedSheet, null=True, blank=True, on_delete=models.PROTECT, related_name="keyed"
    )
    client_uuid = models.UUIDField(unique=True)
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    reason = models.CharField(_("why it was put aside"), max_length=10, choices=Reason.choices, blank=True)
    suggestion = models.OneToOneField(
        Suggestion, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    wave = models.ForeignKey(Wave, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    fingerprint = models.CharField(max_length=64, blank=True, db_index=True)
    keyed_at = models.DateTimeField()
    keyed_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict="keyed", reason="", suggestion__isnull=False, wave__isnull=True)
                | Q(verdict="keyed", reason="", suggestion=None, wave__isnull=False, sheet__isnull=False)
                | (Q(verdict="rejected", suggestion__isnull=True, wave__isnull=True) & ~Q(reason="")),
                name="intake_keyed_sheet_verdict_whole",
            ),
            models.UniqueConstraint(
                fields=["sheet"],
                condition=~Q(reason="double"),
                name="intake_keyed_sheet_serial_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} {self.reason}".strip()
