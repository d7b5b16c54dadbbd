"""What to do about words, and why."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import ModerationAct
from feedback.selectors import moderation
from foundation.models import User
from partnerships.models import Partnership


class ModerateForm(forms.Form):
    act = forms.ChoiceField(label=_("What is it?"), choices=ModerationAct.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Why? The person who wrote it can read this."), max_length=500)


class SettledForm(forms.Form):
    words = forms.CharField(
        label=_("What did you do?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )


class WatchForm(forms.Form):
    user = forms.ModelChoiceField(
        label=_("Who hears of emergencies and threats?"), queryset=User.objects.none()
    )

    def __init__(self, partnership: Partnership, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        field = self.fields["user"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 declared above
        field.queryset = moderation.may_watch(partnership)
        field.to_field_name = "uuid"
