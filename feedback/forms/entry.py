"""What a clerk types while someone speaks: one screen, in the order people tell it."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback import tongues
from feedback.models import AnswerChannel, Channel, Kind, Place
from feedback.selectors import places
from foundation import clock
from foundation.forms import DayField
from foundation.records import Contact
from partnerships.models import Partnership

HEARD = (Channel.PHONE, Channel.COUNTER, Channel.PAPER, Channel.MEETING, Channel.EMAIL, Channel.SIGNAL)


class EntryForm(forms.Form):
    """`client_uuid` makes a double click one suggestion."""

    client_uuid = forms.UUIDField(widget=forms.HiddenInput)
    channel = forms.ChoiceField(
        label=_("How did it reach you?"),
        choices=[(one.value, one.label) for one in HEARD],
        widget=forms.RadioSelect,
    )
    said_on = DayField(
        label=_("Said or written on"), help_text=_("The date on the paper, not today's, if it has one.")
    )
    received_on = DayField(
        label=_("Reached us on"),
        help_text=_("The days to answer run from here. Empty: today."),
        required=False,
    )
    text = forms.CharField(
        label=_("What was said, in the person's own words"),
        widget=forms.Textarea(attrs={"rows": 6, "autofocus": True, "dir": "auto"}),
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=Kind.choices, widget=forms.RadioSelect)
    place = forms.CharField(label=_("Where"), required=False, max_length=300)
    listed_place = forms.ModelChoiceField(
        label=_("Or a place of the list"),
        queryset=Place.objects.none(),
        to_field_name="uuid",
        required=False,
        empty_label=_("none of these"),
    )
    language = forms.CharField(
        label=_("Language it was said in"),
        help_text=_("Two letters: nl, fr, ar … Empty: it is told from the words."),
        max_length=8,
        required=False,
    )
    answer_channel = forms.ChoiceField(
        label=_("How to answer"), choices=AnswerChannel.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(label=_("Name"), required=False, max_length=200)
    email = forms.CharField(label=_("E-mail"), required=False, max_length=254)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=40)
    address = forms.CharField(
        label=_("Address"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    asset_tag = forms.CharField(label=_("Object, if it is a signal"), required=False, max_length=60)
    asset_signal = forms.CharField(
        label=_("Signal, for example: saddle turned"), required=False, max_length=60
    )

    def __init__(self, partnership: Partnership, data: Any = None, *, channel: str = "") -> None:
        self.partnership = partnership
        super().__init__(
            data,
            initial={
                "client_uuid": uuid.uuid4(),
                "said_on": clock.today(partnership.time_zone),
                "channel": channel if channel in HEARD else Channel.PHONE,
                "kind": Kind.SUGGESTION,
                "answer_channel": AnswerChannel.CODE,
            },
        )
        field = self.fields.get("listed_place")
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = places.offered(partnership)
        if data is not None and data.get("channel") == Channel.SIGNAL:
            self.fields["text"].required = False

    def clean(self) -> dict[str, Any]:
        """Left empty, the language is told from the words, else it is the partnership's first."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not data.get("language"):
            data["language"] = tongues.detected(data.get("text", ""), otherwise=self.partnership.languages[0])
        return data

    def received(self) -> Any:
        """The arguments of services.receiving.receive, without who and where."""
        found = dict(self.cleaned_data)
        person = {name: found.pop(name) for name in ("name", "email", "phone", "address")}
        return {**found, "contact": Contact(**person)}
