"""Who gets which report, how often."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from analytics.models import Rhythm, Sent
from foundation.models import User
from partnerships.models import Member


class SubscriptionForm(forms.Form):
    report = forms.ChoiceField(label=_("Which report?"), choices=Sent.choices)
    rhythm = forms.ChoiceField(label=_("How often?"), choices=Rhythm.choices)
    person = forms.ChoiceField(
        label=_("Who gets it?"),
        help_text=_("Members get what is published; the other reports go to staff who may see figures."),
    )

    def __init__(self, data: Any = None, *, staff: Sequence[User], members: Sequence[Member]) -> None:
        super().__init__(data)
        self._people: dict[str, dict[str, User | Member]] = {
            **{f"user:{one.uuid}": {"user": one} for one in staff},
            **{f"member:{one.uuid}": {"member": one} for one in members},
        }
        names = [
            (_("Staff"), [(f"user:{one.uuid}", str(one)) for one in staff]),
            (
                _("Members"),
                [(f"member:{one.uuid}", f"{one.name}, {one.organisation.name}") for one in members],
            ),
        ]
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [group for group in names if group[1]]

    def given(self) -> dict[str, Any]:
        """As services.subscriptions.begin takes it."""
        data = self.cleaned_data
        return {"report": data["report"], "rhythm": data["rhythm"], **self._people[data["person"]]}
