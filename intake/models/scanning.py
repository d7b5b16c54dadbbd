"""Scans of a pile: the files as they came, and what was read on each of their pages."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.models import Job, StoredFile
from intake.models.keying import KeyingBatch
from intake.models.printing import PrintedSheet
from partnerships.models import TenantModel


class PageVerdict(models.TextChoices):
    """The verdicts of paper.reading, in words for a clerk."""

    READ = "read", _("Read")
    DOUBLED = "doubled", _("Scanned twice")
    MISALIGNED = "misaligned", _("Half a page, torn or too crooked")
    NO_CODE = "no_code", _("Our form, but its code cannot be read")
    OLDER_FORM = "older_form", _("An older form: key it by hand")
    UNKNOWN_FORM = "unknown_form", _("This form was not printed here")
    FOREIGN = "foreign", _("Not our form")
    BLANK = "blank", _("Blank")
    TOO_LARGE = "too_large", _("Larger than any sheet of paper")
    ENCRYPTED = "encrypted", _("The file asks for a password")
    UNREADABLE = "unreadable", _("The file is broken, or no picture")


class ScanUpload(TenantModel):
    """One file of scans of a pile; its pages are read by a job."""

    batch = models.ForeignKey(KeyingBatch, on_delete=models.PROTECT, related_name="uploads")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    job = models.OneToOneField(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.file.name


class ScannedPage(TenantModel):
    """One page of a file. `answers` as paper.reading gives them; `picture` is the page, straightened where it could be.

    `page` is that of the form, 0 when not known. Dismissed: a person said it belongs to no sheet (a back, a cover).
    """

    upload = models.ForeignKey(ScanUpload, on_delete=models.CASCADE, related_name="pages")
    position = models.PositiveIntegerField()
    verdict = models.CharField(max_length=12, choices=PageVerdict.choices)
    sheet = models.ForeignKey(
        PrintedSheet, null=True, blank=True, on_delete=models.PROTECT, related_name="scans"
    )
    page = models.PositiveSmallIntegerField(default=0)
    answers = models.JSONField(default=list, blank=True)
    picture = models.OneToOneField(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    dismissed_at = models.DateTimeField(null=True, blank=True)
    dismissed_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["upload", "position"], name="intake_scanned_page_once"),
            models.UniqueConstraint(
                fields=["sheet", "page"], condition=Q(verdict="read"), name="intake_scanned_page_read_once"
            ),
            models.CheckConstraint(
                condition=~Q(verdict="read") | Q(page__gte=1), name="intake_scanned_page_read_whole"
            ),
            models.CheckConstraint(
                condition=Q(dismissed_at__isnull=True, dismissed_by__isnull=True)
                | Q(dismissed_at__isnull=False, dismissed_by__isnull=False),
                name="intake_scanned_page_dismissed_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.verdict}"
