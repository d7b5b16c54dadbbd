"""What a clerk types while someone speaks: one screen, in the order people tell it."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import AnswerChannel, Channel, Kind
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
    text = forms.CharField(
        label=_("What was said, in the person's own words"),
        widget=forms.Textarea(attrs={"rows": 6, "autofocus": True, "dir": "auto"}),
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=Kind.choices, widget=forms.RadioSelect)
    place = forms.CharField(label=_("Where"), required=False, max_length=300)
    language = forms.CharField(
        label=_("Language it was said in"), help_text=_("Two letters: nl, fr, ar …"), max_length=8
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
        first = partnership.languages[0]
        super().__init__(
            data,
            initial={
                "client_uuid": uuid.uuid4(),
                "said_on": clock.today(partnership.time_zone),
                "channel": channel if channel in HEARD else Channel.PHONE,
                "kind": Kind.SUGGESTION,
                "language": first,
                "answer_channel": AnswerChannel.CODE,
            },
        )
        if data is not None and data.get("channel") == Channel.SIGNAL:
            self.fields["text"].required = False

    def received(self) -> Any:
        """The arguments of services.receiving.receive, without who and where."""
        found = dict(self.cleaned_data)
        person = {name: found.pop(name) for name in ("name", "email", "phone", "address")}
        return {**found, "contact": Contact(**person)}
