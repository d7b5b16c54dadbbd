"""Set up a survey that everyone may answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from surveys.forms.series import SeriesForm
from surveys.models import Series

DOORS = (
    (Series.Door.OPEN, _("Anyone who has the address")),
    (Series.Door.CODE, _("Only with a code, each used once")),
)


class OpenSeriesForm(SeriesForm):
    """Shorter than a series of partners: nobody is chosen, nobody is reminded, and it is always anonymous."""

    slug = forms.SlugField(
        label=_("Address of the page"),
        max_length=60,
        help_text=_("Small letters, digits and dashes: it stands on posters."),
    )
    door = forms.ChoiceField(
        label=_("Who may answer"), choices=DOORS, initial=Series.Door.OPEN, widget=forms.RadioSelect
    )
    field_order = ("name", "instrument", "slug", "door", "rule", "first_day", "window_days")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("mode", "levels", "bodies", "organisations", "roles", "reminders"):
            del self.fields[name]
        self.fields["rule"].initial = "FREQ=YEARLY;COUNT=1"

    def facts(self, language: str) -> dict[str, Any]:
        """What `services.series.create` takes."""
        given = self.cleaned_data
        return {
            **self.timing(language),
            "mode": Series.Mode.ANONYMOUS,
            "door": given["door"],
            "slug": given["slug"],
        }
