"""Why a published edition is corrected."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from partnerships.models import Partnership


class CorrectionForm(forms.Form):
    reason = forms.CharField(
        label=_("What was wrong, and what is right now?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everyone reads it beside the edition."),
    )

    def __init__(self, data: Any = None, *, partnership: Partnership, language: str) -> None:
        super().__init__(data)
        names = dict(settings.LANGUAGES)
        spoken = [(code, names[code]) for code in partnership.languages]
        self.fields["language"] = forms.ChoiceField(label=_("Written in"), choices=spoken, initial=language)
