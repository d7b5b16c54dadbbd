"""Bring a table."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TableForm(forms.Form):
    table = forms.FileField(
        label=_("The table"),
        help_text=_(
            "CSV, XLSX or ODS. A column form_number, and one for each question. Several options: with | between."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.ods"}),
    )
