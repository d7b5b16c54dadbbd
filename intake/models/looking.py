"""What a person (or the reading machine) saw on a sheet, before it counts: looked at once, or twice and compared."""

from django.db import models
from django.db.models import F, Q

from intake.models.keying import KeyingBatch
from intake.models.printing import PrintedSheet
from partnerships.models import TenantModel


class SheetLook(TenantModel):
    """One look at a sheet: the first, a blind second by somebody else, or the third that settles what differs.

    `values` by question, until the looks are compared; then they go, and only how many questions were compared and how
    many this look had wrong is kept. Name and address on a suggestion stand sealed in `contact`, and go at the same moment.
    """

    batch = models.ForeignKey(KeyingBatch, on_delete=models.PROTECT, related_name="looks")
    sheet = models.ForeignKey(PrintedSheet, on_delete=models.PROTECT, related_name="looks")
    nth = models.PositiveSmallIntegerField()
    values = models.JSONField(default=dict, blank=True)
    contact = models.ForeignKey(
        "foundation.ContactCard", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    compared = models.PositiveSmallIntegerField(null=True, blank=True)
    wrong = models.PositiveSmallIntegerField(null=True, blank=True)
    looked_at = models.DateTimeField()
    looked_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sheet", "nth"], name="intake_look_nth_once"),
            models.UniqueConstraint(
                fields=["sheet", "looked_by"], condition=Q(nth__lt=3), name="intake_look_by_two_people"
            ),
            models.CheckConstraint(condition=Q(nth__gte=1, nth__lte=3), name="intake_look_one_to_three"),
            models.CheckConstraint(
                condition=Q(compared__isnull=True, wrong__isnull=True) & ~Q(values={})
                | Q(compared__isnull=False, wrong__isnull=False, wrong__lte=F("compared"), values={}),
                name="intake_look_open_or_compared",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sheet} · {self.nth}"
