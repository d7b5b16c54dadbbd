"""The form of a row of one partnership: it offers only that partnership's own rows, and asks in its languages."""

from typing import Any

from django import forms
from django.conf import settings

from partnerships.forms.fields import LocalisedFormField
from partnerships.models import Partnership, TenantModel


class TenantForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when it runs
    """Checks what was typed; a service stores it. `language` fields offer the site's languages."""

    def __init__(self, partnership: Partnership, data: Any = None, *, row: TenantModel | None = None) -> None:
        super().__init__(data, instance=row)
        self.partnership = partnership
        self.instance.partnership = partnership
        for name, field in self.fields.items():
            self._fit(name, field)

    def _fit(self, name: str, field: forms.Field) -> None:
        if isinstance(field, LocalisedFormField):
            field.speak(self.partnership.languages, getattr(self.instance, name, None))
        elif isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            field.queryset = open_rows(field.queryset.model, self.partnership)
        elif name == "language":
            offered = [pair for pair in settings.LANGUAGES if pair[0] in self.partnership.languages]
            self.fields[name] = forms.ChoiceField(choices=offered, label=field.label)

    def clean(self) -> dict[str, Any]:
        """The fields as the services take them: a row's own form data, nothing else."""
        super().clean()
        return self.cleaned_data


class ActForm(forms.Form):
    """A small form for one act on a row: end, settle, review…"""

    def __init__(self, partnership: Partnership, data: Any = None, *, row: TenantModel | None = None) -> None:
        super().__init__(data)
        self.partnership, self.row = partnership, row
        for field in self.fields.values():
            if isinstance(field, LocalisedFormField):
                field.speak(partnership.languages)
            elif isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
                field.queryset = open_rows(field.queryset.model, partnership)


def open_rows(model: type[TenantModel], partnership: Partnership) -> Any:
    """The rows one can still choose: of this partnership, neither dissolved nor ended."""
    names = {field.name for field in model._meta.get_fields()}
    still = {name: None for name in ("dissolved_on", "ended_on") if name in names}
    return model._default_manager.filter(partnership=partnership, **still).order_by("id")
