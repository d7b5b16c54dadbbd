"""Open a pile of paper, and correct its count."""

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.forms import DayField


class BatchForm(forms.Form):
    name = forms.CharField(
        label=_("What pile is it?"), help_text=_("For example: library, week 47."), max_length=120
    )
    received_on = DayField(
        label=_("On which day did it reach us?"),
        help_text=_("A sheet without a date counts as written on this day."),
    )
    returned = forms.IntegerField(
        label=_("How many sheets?"),
        help_text=_("Count them now, blank ones too."),
        min_value=1,
        max_value=100_000,
    )


class RecountForm(forms.Form):
    returned = forms.IntegerField(label=_("Sheets in the pile"), min_value=1, max_value=100_000)
