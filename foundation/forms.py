"""Fields that every room's forms share."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """The browser's own date field: always ISO inside, shown as the reader writes dates."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day, typed or picked; 2026-11-22 in every language."""

    widget = DayInput

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d"], **options)
