"""The population by one trait, in percent, as a statistics office prints it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from analytics.records import TRAITS
from analytics.reports import voice_words as words


class MarginForm(forms.Form):
    """One box a group, in percent; an empty one is not compared."""

    year = forms.IntegerField(label=_("Year of the figures"), min_value=1900, max_value=2100)
    source = forms.CharField(
        label=_("Source"), max_length=300, help_text=_("Where others can look the figures up.")
    )
    sample_size = forms.IntegerField(
        label=_("People asked, if it was a survey"),
        min_value=1,
        required=False,
        help_text=_("Leave empty when everyone was counted, as in a population register."),
    )

    def __init__(self, data: Any = None, *, trait: str) -> None:
        super().__init__(data)
        self.trait = trait
        boxes = {
            f"share_{at}": forms.DecimalField(
                label=_("%(group)s, percent") % {"group": words.answer(name)},
                min_value=0,
                max_value=100,
                required=False,
            )
            for at, name in enumerate(TRAITS[trait])
        }
        self.fields = {**boxes, **self.fields}

    @property
    def shares(self) -> dict[str, float]:
        """{answer: share between 0 and 1} of the boxes filled in."""
        given = ((name, self.cleaned_data.get(f"share_{at}")) for at, name in enumerate(TRAITS[self.trait]))
        return {name: float(percent) / 100 for name, percent in given if percent}
