"""What the partnership makes of a wave: the coordinator's words, and promises that come of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import Promise, TenantModel


class WaveWords(TenantModel):
    """ "What we will do with it": appended, never edited; the latest row is what is shown."""

    wave = models.UUIDField()
    text = models.TextField(_("what we will do with it"))
    language = models.CharField(max_length=8)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "words on waves"
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="analytics_wavewords_has_text"),
        ]
        indexes = [models.Index(fields=["partnership", "wave"], name="analytics_wavewords_of")]

    def __str__(self) -> str:
        return self.text[:80]


class WavePromise(TenantModel):
    """A promise to the partners that came of a wave; the promise itself is a record like every other."""

    wave = models.UUIDField()
    promise = models.OneToOneField(Promise, on_delete=models.PROTECT, related_name="of_wave")

    class Meta:
        indexes = [models.Index(fields=["partnership", "wave"], name="analytics_wavepromise_of")]

    def __str__(self) -> str:
        return str(self.promise)
