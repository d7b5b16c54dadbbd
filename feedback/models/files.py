"""What was sent along: photos and documents, redrawn by the one door, each with words for who cannot see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.models.suggestion import Suggestion
from partnerships.models import TenantModel


class SuggestionFile(TenantModel):
    suggestion = models.ForeignKey(Suggestion, on_delete=models.PROTECT, related_name="files")
    stored = models.OneToOneField("foundation.StoredFile", on_delete=models.PROTECT, related_name="+")
    alt = models.CharField(_("what can be seen on it"), max_length=300, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["suggestion", "id"], name="feedback_file_of")]

    def __str__(self) -> str:
        return f"file of {self.suggestion}"
