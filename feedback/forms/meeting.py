"""One sheet of a meeting, many suggestions."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import Channel, Kind
from foundation import clock
from foundation.forms import DayField
from partnerships.models import Partnership

ROWS = 8
MOST = 40


class SheetForm(forms.Form):
    sheet = forms.UUIDField(widget=forms.HiddenInput)
    channel = forms.ChoiceField(
        label=_("What lies before you?"),
        choices=[
            (Channel.MEETING.value, _("Notes of a meeting")),
            (Channel.PAPER.value, _("A list on paper")),
        ],
        widget=forms.RadioSelect,
    )
    said_on = DayField(label=_("Day of the meeting"))
    place = forms.CharField(label=_("Where it was"), required=False, max_length=300)
    language = forms.CharField(label=_("Language"), max_length=8)

    def __init__(self, partnership: Partnership, data: Any = None) -> None:
        today = clock.today(partnership.time_zone)
        initial = {
            "sheet": uuid.uuid4(),
            "channel": "meeting",
            "said_on": today,
            "language": partnership.languages[0],
        }
        super().__init__(data, initial=initial)


class LineForm(forms.Form):
    text = forms.CharField(
        label=_("What was said"), required=False, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )
    kind = forms.ChoiceField(
        label=_("What is it?"), required=False, choices=Kind.choices, initial=Kind.SUGGESTION
    )
    email = forms.CharField(label=_("E-mail for the answer"), required=False, max_length=254)


LineFormSet = forms.formset_factory(LineForm, extra=ROWS, max_num=MOST, absolute_max=MOST)
