"""Many members at once, pasted or as a file."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from partnerships import pasting
from partnerships.models import Partnership

LARGEST = 1024 * 1024  # bytes


class PasteForm(forms.Form):
    text = forms.CharField(
        label=_("Members, one a line"),
        required=False,
        widget=forms.Textarea({"rows": 10, "spellcheck": "false"}),
        help_text=_("Name; e-mail; organisation; body. E-mail and body may be empty."),
        max_length=LARGEST,
    )
    file = forms.FileField(label=_("Or a CSV file"), required=False)

    def __init__(self, partnership: Partnership, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        names = dict(settings.LANGUAGES)
        self.fields["language"] = forms.ChoiceField(
            label=_("Their language"), choices=[(code, names[code]) for code in partnership.languages]
        )

    def clean(self) -> dict[str, Any]:
        """Adds `lines`, and puts the text of a file where the pasted text stands."""
        super().clean()
        upload = self.cleaned_data.get("file")
        if upload and upload.size > LARGEST:
            raise forms.ValidationError(_("This file is larger than 1 MB."))
        text = pasting.decoded(upload.read()) if upload else self.cleaned_data.get("text", "")
        try:
            lines = pasting.read(text)
        except ValueError as error:
            raise forms.ValidationError(
                _("We cannot read this list: %(reason)s.") % {"reason": error}
            ) from error
        if not lines:
            raise forms.ValidationError(_("There is no member in this list yet."))
        return {**self.cleaned_data, "text": text, "lines": lines}
