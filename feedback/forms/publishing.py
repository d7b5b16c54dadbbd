"""What the public will read, as a person left it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PublishForm(forms.Form):
    title = forms.CharField(label=_("Title"), required=False, max_length=300)
    text = forms.CharField(
        label=_("What was said, as everyone may read it"),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    answer_text = forms.CharField(
        label=_("What was answered, as everyone may read it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    category = forms.CharField(label=_("Subject"), required=False, max_length=120)
    place = forms.CharField(label=_("Where"), required=False, max_length=300)
    with_listed_place = forms.BooleanField(label=_("Show it under its place of our list"), required=False)
    looked = forms.BooleanField(
        label=_("I have read it: nothing in it points to a person"),
        error_messages={"required": _("Read it through first, then tick this.")},
    )

    def release(self) -> dict[str, Any]:
        """The arguments of publishing.release."""
        return {name: value for name, value in self.cleaned_data.items() if name != "looked"}
