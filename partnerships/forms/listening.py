"""Data requests and visits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.forms.fields import DayField, LongText
from partnerships.forms.tenant import ActForm, TenantForm
from partnerships.models import DataRequest, RequestState, Visit

LINES = forms.Textarea({"rows": 4})


class RequestForm(TenantForm):
    class Meta:
        model = DataRequest
        fields = ["what", "organisation", "agreement", "asked_on"]
        field_classes = {"what": LongText, "asked_on": DayField}


class EscalateForm(ActForm):
    escalated_on = DayField(label=_("On which day"))
    escalated_to = forms.CharField(
        label=_("To whom"), max_length=200, help_text=_("For example: the alderman for mobility.")
    )


class AnswerForm(ActForm):
    state = forms.ChoiceField(
        label=_("What came of it?"),
        widget=forms.RadioSelect,
        choices=[(one.value, one.label) for one in (RequestState.DELIVERED, RequestState.REFUSED)],
    )
    settled_on = DayField(label=_("On which day"))
    answer = forms.CharField(label=_("What came, or why not"), widget=LINES)


class VisitForm(TenantForm):
    class Meta:
        model = Visit
        fields = ["visited_on", "place", "group", "languages", "people", "heard"]
        widgets = {"heard": LINES}
        field_classes = {"visited_on": DayField}

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["languages"].help_text = _("With commas between: Arabic, Turkish, Dutch.")

    def clean_languages(self) -> list[str]:
        found = [one.strip() for one in self.cleaned_data["languages"]]
        return list(dict.fromkeys(one for one in found if one))
