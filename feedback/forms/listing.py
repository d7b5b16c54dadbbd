"""Paste a list."""

from django import forms
from django.utils.translation import gettext_lazy as _

PASTE = {"rows": 6, "spellcheck": "false"}


class ListsForm(forms.Form):
    """One of the lists; `which` says what the lines are."""

    which = forms.ChoiceField(
        label=_("What do you paste?"),
        choices=[
            ("places", _("Places: name; latitude; longitude")),
            ("assets", _("Objects: tag; what it is; at which place")),
            ("signs", _("Signs: on which objects; the sign")),
        ],
        initial="places",
        widget=forms.RadioSelect,
    )
    lines = forms.CharField(
        label=_("One a line"),
        help_text=_("Position and place may be left out. Copying out of a spreadsheet works too."),
        max_length=500_000,
        widget=forms.Textarea(attrs=PASTE),
    )
