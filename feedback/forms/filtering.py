"""Narrow a worklist."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from feedback.models import Channel, Kind

ANY = [("", _("any"))]
LONGEST = 100  # characters of what is asked
NAMES = ("words", "kind", "channel", "owner")


class FilterForm(forms.Form):
    """`organisations`: (key inside, uuid, name) of those that answer. A value nobody offered is left out, never an error."""

    words = forms.CharField(label=_("Number or words"), required=False, max_length=LONGEST)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[*ANY, *Kind.choices])
    channel = forms.ChoiceField(
        label=_("How it reached us"), required=False, choices=[*ANY, *Channel.choices]
    )
    owner = forms.ChoiceField(label=_("Who answers"), required=False)

    def __init__(self, organisations: tuple[tuple[int, str, str], ...], data: Any) -> None:
        super().__init__(data)
        field = self.fields["owner"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 declared above
        field.choices = [*ANY, *((uuid, name) for _pk, uuid, name in organisations)]
        self.keys = {uuid: pk for pk, uuid, _name in organisations}

    def kept(self) -> dict[str, str]:
        """What somebody may keep under a name: the values as they stand in the address."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in NAMES}

    def chosen(self) -> dict[str, Any]:
        """What to filter by."""
        found = self.kept()
        return {**found, "owner": self.keys.get(found["owner"])}
