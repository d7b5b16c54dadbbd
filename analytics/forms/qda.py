"""Texts out to another program, with a purpose; a project file back in."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

MOST_MB = 20


class OutForm(forms.Form):
    purpose = forms.CharField(
        label=_("What will you use it for?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It is noted with your name and the day, for everyone who may take data out."),
    )


class InForm(forms.Form):
    project = forms.FileField(
        label=_("Project file (.qdpx)"),
        help_text=_(
            "Codes in it become yours. Codes that are not of this codebook are left out and counted."
        ),
    )

    def clean_project(self) -> UploadedFile:
        given: UploadedFile = self.cleaned_data["project"]
        if (given.size or 0) > MOST_MB * 1_000_000:
            raise forms.ValidationError(_("The file may be at most %(mb)s MB."), params={"mb": MOST_MB})
        return given
