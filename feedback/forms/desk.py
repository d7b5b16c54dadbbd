"""The library of texts, the desk's own rules, and who hears of what is late."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from feedback.models import ReplyKind
from foundation.models import User


class TextForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=120)
    kind = forms.ChoiceField(label=_("What kind of reply is it?"), choices=ReplyKind.choices)
    language = forms.ChoiceField(label=_("Language"))
    text = forms.CharField(
        label=_("Text"),
        help_text=_("A beginning, not an answer: whoever uses it says which point it answers."),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, languages: Sequence[str], data: Any = None) -> None:
        super().__init__(data)
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 declared above
        field.choices = [pair for pair in settings.LANGUAGES if pair[0] in languages]


class SettingForm(forms.Form):
    refusals_need_second = forms.BooleanField(
        label=_("A refusal is read by a second person before it goes"), required=False
    )


class RungForm(forms.Form):
    days_late = forms.IntegerField(label=_("Days after the deadline"), min_value=1, max_value=365)
    user = forms.ChoiceField(label=_("Who hears of it"))

    def __init__(self, people: Sequence[User], data: Any = None) -> None:
        super().__init__(data)
        self.people = {str(person.uuid): person for person in people}
        field = self.fields["user"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 declared above
        field.choices = [("", _("choose")), *((key, person.name) for key, person in self.people.items())]

    def clean_user(self) -> User:
        return self.people[self.cleaned_data["user"]]
