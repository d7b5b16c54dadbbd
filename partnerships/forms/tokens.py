"""A key for another system."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.forms import DayField
from foundation.scopes import SCOPES


class TokenForm(forms.Form):
    name = forms.CharField(
        label=_("What is it for?"), max_length=120, help_text=_("For example: the city's dashboard.")
    )
    scopes = forms.MultipleChoiceField(label=_("It may"), widget=forms.CheckboxSelectMultiple)
    expires_on = DayField(label=_("It works until"), help_text=_("A year at most."))

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        field = self.fields["scopes"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = list(SCOPES.items())
