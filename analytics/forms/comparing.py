"""Saying yes to a comparison with one other partnership."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.models import Partnership


class ConsentForm(forms.Form):
    other = forms.ModelChoiceField(Partnership.objects.none(), label=_("With whom"), to_field_name="slug")
    purpose = forms.CharField(
        label=_("What do you want to learn?"), max_length=300, help_text=_("The other side reads it.")
    )

    def __init__(self, data: Any = None, *, others: list[Partnership]) -> None:
        super().__init__(data)
        field = self.fields["other"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Partnership.objects.filter(pk__in=[one.pk for one in others])
