"""Say that you say so too: a list, an organisation; and what the desk makes of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.forms import DayField


class SecondForm(forms.Form):
    """`website` is for machines; people do not see it."""

    organisation_name = forms.CharField(label=_("Name of your organisation"), max_length=200)
    mandate = forms.CharField(
        label=_("Who there decided to support it, and when?"),
        help_text=_("For example: the board, on 3 March 2026."),
        max_length=500,
    )
    members = forms.IntegerField(
        label=_("How many members does it have?"),
        required=False,
        min_value=0,
        max_value=100_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    email = forms.CharField(
        label=_("E-mail address to check with you"),
        help_text=_("It is not shown. Without it we check another way, and that takes longer."),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email"}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("A field that people do not see was filled in. It is empty again: please send once more.")
            )
        return ""


class ListForm(forms.Form):
    list_name = forms.CharField(
        label=_("Which list"), help_text=_("For example: residents of Mill Street, sheet 2"), max_length=120
    )
    people = forms.IntegerField(
        label=_("How many signed it"),
        min_value=1,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    signed_on = DayField(label=_("Last signed on"))


class SettleSecondForm(forms.Form):
    refused_reason = forms.CharField(
        label=_("Why it is not shown"),
        help_text=_("Empty: it is theirs, and is shown."),
        required=False,
        max_length=300,
    )
