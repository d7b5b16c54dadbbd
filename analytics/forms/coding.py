"""Give one code: keyboard first. Each code has its own key, shown beside it."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from analytics.models import Motive, Perception, code_names
from partnerships.models import ActorGroup

EXPECTED = "expected"
SHORTCUTS = "1234567890abcdef"


class CodingForm(forms.Form):
    code = forms.ChoiceField(
        label=_("Which value or factor?"),
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small tandem-codes"}),
    )
    perception = forms.ChoiceField(
        label=_("How do they see it?"),
        choices=[*Perception.choices, (EXPECTED, _("Only expected, not seen yet"))],
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--small"}),
        initial=Perception.OBSTRUCTED,
        help_text=_("For a factor: realized means it helps, obstructed means it hinders."),
    )
    is_expected = forms.BooleanField(label=_("They also say that they expect it"), required=False)
    actor_group = forms.ChoiceField(
        label=_("Whose doing is it?"), choices=[("", _("Not said")), *ActorGroup.choices], required=False
    )
    motive = forms.ChoiceField(
        label=_("Why, says the text?"), choices=[("", _("Not said")), *Motive.choices], required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        keyed = zip(code_names().items(), SHORTCUTS, strict=True)
        field = self.fields["code"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 declared above
        field.choices = [(key, format_lazy("{} · {}", shortcut, name)) for (key, name), shortcut in keyed]

    def clean(self) -> dict[str, Any]:
        """Only expected is an expectation."""
        found = super().clean() or {}
        if found.get("perception") == EXPECTED:
            found |= {"perception": "", "is_expected": True}
        return found
