"""Paper that went out: print runs, their sheets by serial, and the files to print from."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from foundation.models import Job, StoredFile
from intake.records import serials
from partnerships.models import Body, TenantModel
from surveys.models import Invitation, Wave

MOST_COPIES = 5000


class PrintRun(TenantModel):
    """An order of so many copies of one form in one language.

    `wave`: the survey these copies are answers to; `body`: whose members its rosters list. Without a wave a
    questionnaire can be read, and belongs to no survey. `geometry` is where every box was printed ({} until the files are made), kept so that these copies stay readable.
    """

    form_key = models.CharField(_("form"), max_length=40)
    form_version = models.PositiveIntegerField(_("version"))
    language = models.CharField(_("language"), max_length=8)
    large_print = models.BooleanField(_("large print"), default=False)
    count = models.PositiveIntegerField(_("copies"))
    destination = models.CharField(_("where they go"), max_length=120, blank=True)
    wave = models.ForeignKey(Wave, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ordered_at = models.DateTimeField()
    ordered_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    geometry = models.JSONField(default=dict, blank=True)
    job = models.OneToOneField(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(count__gte=1, count__lte=MOST_COPIES), name="intake_print_run_count_within"
            ),
            models.CheckConstraint(
                condition=~Q(form_key="") & ~Q(language=""), name="intake_print_run_named"
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=True) | Q(wave__isnull=False), name="intake_print_run_body_of_wave"
            ),
            models.CheckConstraint(
                condition=~Q(form_key="suggestion") | Q(wave__isnull=True),
                name="intake_print_run_suggestion_of_no_wave",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form_key} {self.language} × {self.count}"


class PrintedSheet(TenantModel):
    """One copy. Its serial names the paper; whose it is (`invitation`) is known here and cannot be read from the paper."""

    run = models.ForeignKey(PrintRun, on_delete=models.CASCADE, related_name="sheets")
    position = models.PositiveIntegerField()
    serial = models.CharField(_("form number"), max_length=8)
    invitation = models.ForeignKey(  # goes when the series has long ended
        Invitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "serial"], name="intake_sheet_serial_once"),
            models.UniqueConstraint(fields=["run", "position"], name="intake_sheet_position_once"),
            models.CheckConstraint(
                condition=Q(serial__regex=r"^[0-9A-HJKMNP-TV-Z]{8}$"), name="intake_sheet_serial_plain"
            ),
        ]

    def __str__(self) -> str:
        return self.serial

    @property
    def serial_shown(self) -> str:
        """The form number as it stands on the paper."""
        return serials.shown(self.serial)


class PrintPart(TenantModel):
    """A PDF with some copies of a run, from `first` to `last`: a long run comes in parts, each made once."""

    run = models.ForeignKey(PrintRun, on_delete=models.CASCADE, related_name="parts")
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "first"], name="intake_part_first_once"),
            models.CheckConstraint(
                condition=Q(first__gte=1, last__gte=F("first")), name="intake_part_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"
