"""Files of a suggestion."""

from uuid import UUID

from django.http import Http404

from feedback.models import Suggestion, SuggestionFile


def of(suggestion: Suggestion) -> list[SuggestionFile]:
    """All files of one suggestion, the first first."""
    return list(SuggestionFile.objects.filter(suggestion=suggestion).select_related("stored").order_by("id"))


def one(suggestion: Suggestion, uuid: UUID) -> SuggestionFile:
    """This file of this suggestion; Http404 when it has none such."""
    found = SuggestionFile.objects.filter(suggestion=suggestion, uuid=uuid).select_related("stored").first()
    if found is None:
        raise Http404
    return found
