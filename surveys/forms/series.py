"""Set up a series, and the small forms of a wave's page."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from foundation import clock
from foundation.forms import DayField
from foundation.localised import Localised
from partnerships.models import Level, Partnership, SeatRole
from surveys.models import Instrument, Series
from surveys.selectors import audience
from surveys.workflow.recurrence import is_once

HOUR = time(9)

RULES = (
    ("FREQ=MONTHLY;INTERVAL=3", _("Every three months")),
    ("FREQ=MONTHLY;INTERVAL=6", _("Every six months")),
    ("FREQ=YEARLY", _("Every year")),
    ("FREQ=YEARLY;COUNT=1", _("Once")),
)
REMINDERS = ((0, _("None")), (1, "1"), (2, "2"), (3, "3"))
MODES = (
    (Series.Mode.CONFIDENTIAL, Series.Mode.CONFIDENTIAL.label),
    (Series.Mode.IDENTIFIED, Series.Mode.IDENTIFIED.label),
    (Series.Mode.ANONYMOUS, _("Anonymous: linked to nothing (only for a survey that is held once)")),
)


def rule_in_words(rule: str) -> str:
    """How often, for people; "" for a rule that has no plain words here."""
    known = dict(RULES).get(rule)
    if known:
        return str(known)
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    count = parts.get("INTERVAL", "1")
    if parts.keys() - {"FREQ", "INTERVAL"} or not count.isdecimal():
        return ""
    every = {
        "WEEKLY": ngettext_lazy("Every week", "Every %(count)s weeks", "count"),
        "MONTHLY": ngettext_lazy("Every month", "Every %(count)s months", "count"),
        "YEARLY": ngettext_lazy("Every year", "Every %(count)s years", "count"),
    }
    found = every.get(parts.get("FREQ", ""))
    return found % {"count": int(count)} if found else ""


class SeriesForm(forms.Form):
    """What a coordinator decides once; the machine does the rest."""

    name = forms.CharField(label=_("Name of the series"), max_length=120)
    instrument = forms.ModelChoiceField(Instrument.objects.none(), label=_("Questionnaire"), empty_label=None)
    rule = forms.ChoiceField(label=_("How often"), choices=RULES, widget=forms.RadioSelect)
    first_day = DayField(label=_("First opening"), help_text=_("It opens at nine o'clock in the morning."))
    window_days = forms.IntegerField(label=_("Days to answer"), min_value=5, max_value=120, initial=21)
    mode = forms.ChoiceField(
        label=_("What is kept of who answered"),
        choices=MODES,
        initial=Series.Mode.CONFIDENTIAL,
        widget=forms.RadioSelect,
        help_text=_(
            "Repeated surveys of partners are never anonymous: answers are compared over time. An anonymous survey is "
            "sent once, shows no results by level or body, and none at all when too few people answer."
        ),
    )
    levels = forms.MultipleChoiceField(
        label=_("Who is asked"),
        choices=Level.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Members of the bodies at these levels. None ticked: everyone, except guests."),
    )
    bodies = forms.MultipleChoiceField(
        label=_("Only these bodies"), required=False, widget=forms.CheckboxSelectMultiple
    )
    organisations = forms.MultipleChoiceField(
        label=_("Only people of these organisations"), required=False, widget=forms.CheckboxSelectMultiple
    )
    roles = forms.MultipleChoiceField(
        label=_("Only these roles"),
        choices=SeatRole.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: every role except guests."),
    )
    reminders = forms.TypedChoiceField(
        label=_("Reminders at most"),
        choices=REMINDERS,
        coerce=int,
        initial=2,
        required=False,
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=_("Only to those who have not answered, on working days, five working days apart."),
    )

    def __init__(
        self, *args: Any, partnership: Partnership, instruments: list[Instrument], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.partnership = partnership
        field = self.fields["instrument"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Instrument.objects.filter(pk__in=[one.pk for one in instruments])
        self.fields["rule"].initial = RULES[0][0]
        held = sorted(audience.bodies(partnership).values(), key=lambda one: str(one).casefold())
        bodies = [(str(one.uuid), str(one)) for one in held]
        groups = [(str(one.uuid), one.name) for one in audience.organisations(partnership)]
        for name, choices in (("bodies", bodies), ("organisations", groups)):
            field = self.fields[name]
            if isinstance(field, forms.MultipleChoiceField):
                field.choices = choices

    def clean_first_day(self) -> date:
        day: date = self.cleaned_data["first_day"]
        if day < clock.today(self.partnership.time_zone):
            raise forms.ValidationError(_("Choose today or a later day."))
        return day

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("mode") == Series.Mode.ANONYMOUS and given.get("rule") and not is_once(given["rule"]):
            self.add_error(
                "mode",
                _(
                    "Choose “once” under how often, or another mode: a repeated survey of partners is not anonymous."
                ),
            )
        return given

    def named(self, language: str) -> Localised:
        """The name, in the language it was typed in."""
        return Localised({language: self.cleaned_data["name"]})

    def timing(self, language: str) -> dict[str, Any]:
        """What is asked, under which name, and when."""
        given = self.cleaned_data
        zone = ZoneInfo(self.partnership.time_zone)
        return {
            "instrument": given["instrument"],
            "name": self.named(language),
            "rule": given["rule"],
            "first_opening": datetime.combine(given["first_day"], HOUR, zone),
            "window_days": given["window_days"],
        }

    def facts(self, language: str) -> dict[str, Any]:
        """What `services.series.create` takes."""
        given = self.cleaned_data
        return {
            **self.timing(language),
            "mode": given["mode"],
            "levels": tuple(given["levels"]),
            "bodies": tuple(UUID(one) for one in given["bodies"]),
            "organisations": tuple(UUID(one) for one in given["organisations"]),
            "roles": tuple(given["roles"]),
            "reminders": 2 if given["reminders"] is None else given["reminders"],
        }


class PostponeForm(forms.Form):
    """When instead, and why."""

    day = DayField(label=_("New opening"), help_text=_("It opens at nine o'clock in the morning."))
    reason = forms.CharField(label=_("Why?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class ReasonForm(forms.Form):
    """Why something happens before its time."""

    reason = forms.CharField(label=_("Why?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
