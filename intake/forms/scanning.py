"""Upload scans of a pile."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

ACCEPT = ".pdf,.jpg,.jpeg,.png,.tif,.tiff"


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """One or more files."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        """A list of files; each is checked as one would be."""
        given = data if isinstance(data, (list, tuple)) and data else [data or None]
        return [forms.FileField.clean(self, each, initial) for each in given]


class ScanForm(forms.Form):
    scans = ManyFilesField(
        label=_("Scans"),
        help_text=_("PDF, JPEG, PNG or TIFF, as many as you like. Both ways up, mixed, photos too."),
        widget=ManyFilesInput(attrs={"accept": ACCEPT}),
    )

    def contents(self) -> list[tuple[str, bytes]]:
        """Name and content of each file; only after `is_valid()`."""
        given: list[UploadedFile] = self.cleaned_data["scans"]
        return [(each.name or "", each.read()) for each in given]
