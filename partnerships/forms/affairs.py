"""Milestones, agreements, obligations, decisions, promises, closed days."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.forms.fields import DayField, LocalisedFormField, LongText
from partnerships.forms.tenant import ActForm, TenantForm
from partnerships.models import (
    Agreement,
    ClosedDay,
    Decision,
    Milestone,
    Obligation,
    ObligationState,
    Promise,
    PromiseState,
)

LINES = forms.Textarea({"rows": 4})


class MilestoneForm(TenantForm):
    class Meta:
        model = Milestone
        fields = ["kind", "happened_on", "title", "note"]
        field_classes = {"happened_on": DayField, "title": LocalisedFormField, "note": LongText}


class AgreementForm(TenantForm):
    class Meta:
        model = Agreement
        fields = [
            "title",
            "parties",
            "plain_words",
            "data_held",
            "signed_on",
            "starts_on",
            "ends_on",
            "evaluate_on",
            "renew_on",
            "replaces",
        ]
        widgets = {"parties": forms.CheckboxSelectMultiple}
        field_classes = {
            "title": LocalisedFormField,
            "plain_words": LongText,
            "data_held": LongText,
            **dict.fromkeys(("signed_on", "starts_on", "ends_on", "evaluate_on", "renew_on"), DayField),
        }


class ObligationForm(TenantForm):
    class Meta:
        model = Obligation
        fields = ["agreement", "organisation", "text", "due_on"]
        field_classes = {"text": LongText, "due_on": DayField}

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk:
            del self.fields["agreement"]


class StateForm(ActForm):
    state = forms.ChoiceField(label=_("State"), choices=ObligationState.choices, widget=forms.RadioSelect)
    evidence = forms.CharField(label=_("How do we know?"), widget=LINES, required=False)


class DecisionForm(TenantForm):
    class Meta:
        model = Decision
        fields = [
            "title",
            "decided_on",
            "body",
            "organisation",
            "value_favoured",
            "value_curtailed",
            "who_is_excluded",
            "review_on",
        ]
        field_classes = {
            "title": LocalisedFormField,
            "who_is_excluded": LongText,
            "decided_on": DayField,
            "review_on": DayField,
        }

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk:
            for name in ("decided_on", "body", "organisation"):
                del self.fields[name]


class ReviewForm(ActForm):
    reviewed_on = DayField(label=_("Looked at on"))
    finding = LongText(label=_("What was found"))
    next_on = DayField(
        label=_("Next look on"), required=False, help_text=_("Leave it empty to end the decision.")
    )


class PromiseForm(TenantForm):
    class Meta:
        model = Promise
        fields = ["toward", "text", "language", "organisation", "owner_name", "due_on"]
        widgets = {"text": LINES}
        field_classes = {"due_on": DayField}


class SettleForm(ActForm):
    state = forms.ChoiceField(
        label=_("What became of it?"),
        widget=forms.RadioSelect,
        choices=[
            (one.value, one.label) for one in (PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WITHDRAWN)
        ],
    )
    evidence = forms.CharField(label=_("How do we know?"), widget=LINES, required=False)
    settled_on = DayField(label=_("On which day"), required=False, help_text=_("Empty means today."))


class RenegotiateForm(ActForm):
    text = forms.CharField(label=_("What is promised now"), widget=LINES)
    due_on = DayField(label=_("Due on"))
    reason = forms.CharField(label=_("Why it changed"), widget=LINES)


class ClosedDayForm(TenantForm):
    class Meta:
        model = ClosedDay
        fields = ["day", "reason"]
        field_classes = {"day": DayField, "reason": LocalisedFormField}
