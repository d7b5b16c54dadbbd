"""A new rule for deadlines."""

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import Channel, Kind
from foundation.forms import DayField


class RuleForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("any")), *Kind.choices])
    channel = forms.ChoiceField(
        label=_("How it reached us"), required=False, choices=[("", _("any")), *Channel.choices]
    )
    acknowledge_days = forms.IntegerField(
        label=_("Working days to say that it arrived"), min_value=1, max_value=250
    )
    answer_days = forms.IntegerField(label=_("Working days to answer"), min_value=1, max_value=250)
    valid_from = DayField(
        label=_("Counts from"),
        help_text=_("Tomorrow at the earliest. What came in before keeps the day it was told."),
    )
    cites = forms.CharField(
        label=_("Where does it come from?"),
        help_text=_(
            "A law, an agreement, a decision of the council. The desk reads it beside each deadline."
        ),
        max_length=200,
    )

    def clean(self) -> dict[str, object]:
        found = super().clean() or {}
        acknowledge, answer = found.get("acknowledge_days"), found.get("answer_days")
        if acknowledge and answer and acknowledge > answer:
            self.add_error("acknowledge_days", _("Not later than the answer itself."))
        return found
