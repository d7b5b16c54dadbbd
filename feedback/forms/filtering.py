"""Narrow a worklist."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from feedback.models import Channel, Kind
from partnerships.models import Organisation

ANY = [("", _("any"))]


class FilterForm(forms.Form):
    words = forms.CharField(label=_("Number or words"), required=False, max_length=100)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[*ANY, *Kind.choices])
    channel = forms.ChoiceField(
        label=_("How it reached us"), required=False, choices=[*ANY, *Channel.choices]
    )
    owner = forms.ModelChoiceField(
        label=_("Who answers"),
        required=False,
        queryset=Organisation.objects.none(),
        to_field_name="uuid",
        empty_label=_("any"),
    )

    def __init__(self, organisations: QuerySet[Organisation], data: Any) -> None:
        super().__init__(data)
        field = self.fields["owner"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 declared above
        field.queryset = organisations

    def chosen(self) -> dict[str, Any]:
        """What to filter by; a value nobody offered is left out instead of failing the page."""
        self.is_valid()
        found = self.cleaned_data
        owner = found.get("owner")
        return {
            "words": found.get("words", ""),
            "kind": found.get("kind", ""),
            "channel": found.get("channel", ""),
            "owner": owner.pk if owner else None,
        }

    def kept(self) -> dict[str, str]:
        """What somebody may keep under a name: the values as they stand in the address."""
        found = self.chosen()
        owner = self.cleaned_data.get("owner")
        return {
            "words": found["words"],
            "kind": found["kind"],
            "channel": found["channel"],
            "owner": str(owner.uuid) if owner else "",
        }
