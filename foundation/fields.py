"""Model fields of our own."""

from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from foundation.localised import Localised, localised


class _AsLocalised(DeferredAttribute):
    """A plain mapping becomes a `Localised` when it is set, not only when it is read from the database."""

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = self.field.to_python(value)


class LocalisedField(models.JSONField):
    """Stores {language: text}, gives a `Localised`."""

    descriptor_class = _AsLocalised

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", Localised)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Localised:
        return localised(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> Any:
        return localised(value) if isinstance(value, (dict, str)) else value

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(dict(value) if isinstance(value, dict) else value)
