"""A photo or a document, and words for who cannot see it."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from feedback.records import Enclosure
from foundation.services.uploads import MAX_BYTES

ACCEPTED = "image/jpeg,image/png,image/webp,application/pdf"
TOO_LARGE = _("This file is larger than 10 MB. Send a smaller one.")


def photo_field(*, required: bool) -> forms.FileField:
    return forms.FileField(
        label=_("A photo or a PDF"),
        help_text=_("Up to 10 MB. We take out where and with which device it was made."),
        required=required,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )


def alt_field() -> forms.CharField:
    return forms.CharField(
        label=_("What can be seen on it?"),
        help_text=_("For people who cannot see it."),
        required=False,
        max_length=300,
    )


def enclosure(photo: UploadedFile, alt: str) -> Enclosure:
    return Enclosure(photo.name or "", photo.read(), alt)


def small_enough(photo: UploadedFile | None) -> UploadedFile | None:
    """Too large is refused before it is read; what is in it is judged by the door for files."""
    if photo and (photo.size or 0) > MAX_BYTES:
        raise forms.ValidationError(TOO_LARGE)
    return photo


class FileForm(forms.Form):
    photo = photo_field(required=True)
    alt = alt_field()

    def clean_photo(self) -> UploadedFile | None:
        return small_enough(self.cleaned_data["photo"])

    def enclosure(self) -> Enclosure:
        return enclosure(self.cleaned_data["photo"], self.cleaned_data["alt"])


class AltForm(forms.Form):
    alt = alt_field()
