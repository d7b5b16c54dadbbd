"""Key one sheet: the fields in the order in which they stand on the paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import TEXT_LIMIT, AnswerChannel, Kind
from foundation.forms import DayField
from intake.forms.printing import languages
from intake.models import Reason
from intake.records.entry import Entry
from partnerships.models import Partnership

_INLINE = {"class": "govuk-radios--small govuk-radios--inline"}  # a clerk sees the whole sheet on one screen
ANSWERS = (AnswerChannel.LETTER, AnswerChannel.PHONE, AnswerChannel.EMAIL, AnswerChannel.NONE)


class EntryForm(forms.Form):
    client_uuid = forms.UUIDField(widget=forms.HiddenInput)
    serial = forms.CharField(
        label=_("Form number"),
        help_text=_("At the top of the sheet, like 7K3M-9X2P. Leave it empty for a sheet without one."),
        max_length=20,
        required=False,
        widget=forms.TextInput(
            attrs={
                "autofocus": True,
                "autocomplete": "off",
                "spellcheck": "false",
                "class": "govuk-input--width-10",
            }
        ),
    )
    text = forms.CharField(
        label=_("The words on the sheet"),
        help_text=_("As they stand there, mistakes too."),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    kind = forms.ChoiceField(
        label=_("What is ticked?"),
        choices=Kind.choices,
        initial=Kind.SUGGESTION,
        widget=forms.RadioSelect(attrs=_INLINE),
        help_text=_("Nothing ticked? Leave it at the first."),
    )
    place = forms.CharField(label=_("Where"), max_length=300, required=False)
    said_on = DayField(
        label=_("Date on the sheet"),
        help_text=_("No date on it? Leave it empty: then the day the pile reached us counts."),
        required=False,
    )
    answer = forms.ChoiceField(
        label=_("How to answer"),
        choices=[(each.value, each.label) for each in ANSWERS],
        initial=AnswerChannel.LETTER,
        widget=forms.RadioSelect(attrs=_INLINE),
    )
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    address = forms.CharField(
        label=_("Address"), max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    language = forms.ChoiceField(label=_("Language of the sheet"))
    known_twin = forms.BooleanField(
        label=_("I looked: it is another sheet"), required=False, widget=forms.HiddenInput
    )
    settles = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, partnership: Partnership, twin: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        language = self.fields["language"]
        assert isinstance(language, forms.ChoiceField)  # noqa: S101 for the type checker
        language.choices = languages(partnership)
        if self.is_bound:  # then the message has the focus, not the first field
            self.fields["serial"].widget.attrs.pop("autofocus", None)
        if twin:
            self.fields["known_twin"].widget = forms.CheckboxInput()

    def entry(self) -> Entry:
        """What was read on the sheet; only after `is_valid()`."""
        found = self.cleaned_data
        return Entry(**{name: found[name] for name in Entry.__slots__})


class RejectForm(forms.Form):
    client_uuid = forms.UUIDField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(label=_("Why?"), choices=Reason.choices, widget=forms.RadioSelect)
    serial = forms.CharField(label=_("Form number, if it has one"), max_length=20, required=False)
