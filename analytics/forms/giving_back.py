"""What we will do with it, and a promise that comes of it."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from foundation.forms import DayField
from partnerships.models import Organisation, Partnership
from partnerships.selectors import people


class _InLanguage(forms.Form):
    def __init__(self, data: Any = None, *, partnership: Partnership, language: str, **more: Any) -> None:
        super().__init__(data, **more)
        names = dict(settings.LANGUAGES)
        spoken = [(code, names[code]) for code in partnership.languages]
        self.fields["language"] = forms.ChoiceField(label=_("Written in"), choices=spoken, initial=language)


class WordsForm(_InLanguage):
    text = forms.CharField(
        label=_("What will you do with it?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Every partner reads it beside the figures. Say also what you will not do, and why."),
    )


class WavePromiseForm(_InLanguage):
    text = forms.CharField(
        label=_("What is promised"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label=_("Who keeps it"))
    owner_name = forms.CharField(label=_("Who answers for it"), max_length=200)
    due_on = DayField(label=_("Due on"))

    def __init__(self, data: Any = None, *, partnership: Partnership, language: str) -> None:
        super().__init__(data, partnership=partnership, language=language, prefix="promise")
        field = self.fields["organisation"]
        if isinstance(field, forms.ModelChoiceField):
            known = [one.pk for one in people.organisations(partnership)]
            field.queryset = Organisation.objects.filter(pk__in=known).order_by("name")
