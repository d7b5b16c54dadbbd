"""What a person does with their own suggestion, each a short form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.forms.speaking import NO_TEXT
from feedback.models import Verdict

WORDS = {"rows": 4, "dir": "auto"}


class CodeForm(forms.Form):
    """Number and code as on the slip; capitals, spaces and look-alikes do not matter."""

    number = forms.CharField(
        label=_("Number"), max_length=40, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    code = forms.CharField(
        label=_("Code"),
        help_text=_("Twelve letters and digits, like K7QM-2XRD-9HTA. Capitals and dashes do not matter."),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class VerdictForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("Was your point answered?"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In your own words"), required=False, max_length=5000, widget=forms.Textarea(attrs=WORDS)
    )
    reopen = forms.BooleanField(label=_("Please take it up again"), required=False)


class AddForm(forms.Form):
    text = forms.CharField(
        label=_("What do you want to add?"),
        error_messages={"required": NO_TEXT},
        widget=forms.Textarea(attrs=WORDS),
    )


class CorrectForm(forms.Form):
    text = forms.CharField(
        label=_("What you said"),
        error_messages={"required": NO_TEXT},
        widget=forms.Textarea(attrs={**WORDS, "rows": 8}),
    )
    place_text = forms.CharField(label=_("Where"), required=False, max_length=300)
    language = forms.CharField(
        label=_("Language you wrote in"),
        help_text=_("Two letters, like nl, fr, ar. We told it from the words, and can be wrong."),
        max_length=8,
        required=False,
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )
