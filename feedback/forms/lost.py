"""What a person remembers of what they said."""

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.forms import DayField


class LostForm(forms.Form):
    words = forms.CharField(
        label=_("What was said, as the person remembers it"),
        min_length=5,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto", "autofocus": True}),
    )
    around = DayField(
        label=_("About when"), help_text=_("Three weeks before and after are looked through."), required=False
    )
