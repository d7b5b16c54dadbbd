"""Model fields of our own."""

from typing import Any

from django.db import models

from foundation.localised import Localised, localised


class LocalisedField(models.JSONField):
    """Stores {language: text}, gives a `Localised`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", Localised)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Localised:
        return localised(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> Any:
        return localised(value) if isinstance(value, (dict, str)) else value

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(dict(value) if isinstance(value, dict) else value)
