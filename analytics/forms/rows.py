"""Take row-level data out: which waves, in which format, for what."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

FORMATS = (
    ("xlsx", _("XLSX, with the codebook as a second sheet")),
    ("ods", _("ODS, with the codebook as a second sheet")),
    ("csv", _("CSV")),
    ("sav", _("SPSS .sav, with labels")),
    ("parquet", _("Parquet, with labels")),
)


class RowsForm(forms.Form):
    waves = forms.MultipleChoiceField(
        label=_("Waves"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("None ticked: all closed waves."),
    )
    file_format = forms.ChoiceField(
        label=_("Format"), choices=FORMATS, widget=forms.RadioSelect, initial="xlsx"
    )
    purpose = forms.CharField(
        label=_("What will you use it for?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("It is noted with your name and the day, for everyone who may take data out."),
    )

    def __init__(self, data: Any = None, *, numbers: list[int]) -> None:
        super().__init__(data)
        field = self.fields["waves"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(str(number), str(number)) for number in numbers]

    def clean_waves(self) -> list[int]:
        return [int(number) for number in self.cleaned_data["waves"]]
