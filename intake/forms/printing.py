"""Order paper forms."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from intake.models import MOST_COPIES
from intake.records import suggestion_form
from partnerships.models import Partnership


def languages(partnership: Partnership) -> list[tuple[str, str]]:
    """The partnership's languages in which the form exists, in the partnership's order."""
    names = dict(settings.LANGUAGES)
    here = [code for code in partnership.languages if code in suggestion_form.FORM.languages]
    return [(code, str(names.get(code, code))) for code in here or suggestion_form.FORM.languages]


class OrderForm(forms.Form):
    count = forms.IntegerField(
        label=_("How many forms?"),
        help_text=_("Each gets its own form number. It names the paper, not a person."),
        min_value=1,
        max_value=MOST_COPIES,
        initial=50,
    )
    language = forms.ChoiceField(label=_("In which language?"), widget=forms.RadioSelect)
    large_print = forms.BooleanField(
        label=_("Large print"),
        help_text=_("Letters of 17 points, for who reads small print badly."),
        required=False,
    )
    destination = forms.CharField(
        label=_("Where do they go?"),
        help_text=_("For example: library counter, bicycle garage, neighbourhood round."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = languages(partnership)
        language = self.fields["language"]
        assert isinstance(language, forms.ChoiceField)  # noqa: S101 for the type checker
        language.choices = choices
        language.initial = choices[0][0]
