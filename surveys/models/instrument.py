"""What is asked: an instrument and its versions. A published version never changes; the database sees to it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from partnerships.models import TenantModel


class Instrument(TenantModel):
    """One questionnaire of a partnership; what ships with Tandem is installed under its library key."""

    key = models.SlugField(_("key"), max_length=60)
    title = LocalisedField(_("title"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "key"], name="surveys_instrument_key_once"),
            models.CheckConstraint(condition=~Q(title={}), name="surveys_instrument_titled"),
        ]

    def __str__(self) -> str:
        return str(self.title)


class InstrumentVersion(TenantModel):
    """`spec` is a formspec as JSON. `comparable`: keys of the items that ask the same as in the version before."""

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    spec = models.JSONField()
    comparable = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    references = models.JSONField(default=list, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["instrument", "number"], name="surveys_version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="surveys_version_from_1"),
            models.UniqueConstraint(
                fields=["instrument"], condition=Q(published_at=None), name="surveys_version_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True, published_by__isnull=True)
                | Q(published_at__isnull=False, published_by__isnull=False),
                name="surveys_version_published_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instrument.key} {self.number}"
