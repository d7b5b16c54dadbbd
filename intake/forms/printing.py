"""Order paper forms."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from intake.models import MOST_COPIES
from intake.records import suggestion_form
from partnerships.models import Partnership
from surveys.models import Wave


def languages(partnership: Partnership) -> list[tuple[str, str]]:
    """The partnership's languages in which the form exists, in the partnership's order."""
    names = dict(settings.LANGUAGES)
    here = [code for code in partnership.languages if code in suggestion_form.FORM.languages]
    return [(code, str(names.get(code, code))) for code in here or suggestion_form.FORM.languages]


class OrderForm(forms.Form):
    what = forms.ChoiceField(label=_("Which form?"), widget=forms.RadioSelect)
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

    def __init__(
        self, *args: Any, partnership: Partnership, waves: Sequence[Wave] = (), **options: Any
    ) -> None:
        """`waves`: open surveys for everyone."""
        super().__init__(*args, **options)
        self._waves = {str(wave.uuid): wave for wave in waves}
        what = self.fields["what"]
        assert isinstance(what, forms.ChoiceField)  # noqa: S101 for the type checker
        what.choices = [
            (suggestion_form.KEY, _("The form for suggestions")),
            *((key, str(wave.series.name)) for key, wave in self._waves.items()),
        ]
        what.initial = suggestion_form.KEY
        if not self._waves:
            what.required, what.widget = False, forms.HiddenInput()
        choices = languages(partnership)
        language = self.fields["language"]
        assert isinstance(language, forms.ChoiceField)  # noqa: S101 for the type checker
        language.choices = choices
        language.initial = choices[0][0]

    def order(self) -> dict[str, Any]:
        """What to order; only after `is_valid()`."""
        found = dict(self.cleaned_data)
        found["wave"] = self._waves.get(found.pop("what"))
        return found


class PersonalForm(forms.Form):
    """Forms for the people a survey asks by name."""

    wave = forms.ChoiceField(label=_("Which survey?"), widget=forms.RadioSelect)
    everyone = forms.BooleanField(
        label=_("Also for those who get an e-mail"),
        help_text=_("Without this, only who can be reached by letter or by hand gets a form."),
        required=False,
    )
    large_print = forms.BooleanField(label=_("Large print"), required=False)

    def __init__(self, *args: Any, waves: Sequence[Wave], **options: Any) -> None:
        super().__init__(*args, **options)
        self._waves = {str(wave.uuid): wave for wave in waves}
        field = self.fields["wave"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 for the type checker
        field.choices = [(key, str(wave.series.name)) for key, wave in self._waves.items()]
        field.initial = next(iter(self._waves), None)

    def order(self) -> dict[str, Any]:
        """What to order; only after `is_valid()`."""
        return {**self.cleaned_data, "wave": self._waves[self.cleaned_data["wave"]]}
