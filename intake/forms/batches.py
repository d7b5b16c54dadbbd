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
    second_share = forms.IntegerField(
        label=_("How many sheets of a hundred are keyed twice?"),
        help_text=_(
            "By two people who do not see each other's keying. It shows how often keying goes wrong. A sheet without a form number is keyed once."
        ),
        min_value=0,
        max_value=100,
        initial=0,
        required=False,
    )

    def clean_second_share(self) -> int:
        return self.cleaned_data["second_share"] or 0


class RecountForm(forms.Form):
    returned = forms.IntegerField(label=_("Sheets in the pile"), min_value=1, max_value=100_000)
