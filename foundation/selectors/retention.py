"""Every room's retention rules, and the fields they cover."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

from foundation.retention import Rule


def all_rules() -> list[Rule]:
    """The rules of every installed room that has a `retention` module."""
    found: list[Rule] = []
    for app in apps.get_app_configs():
        if "." not in app.name and find_spec(f"{app.name}.retention"):
            found.extend(import_module(f"{app.name}.retention").RULES)
    return found


def covered() -> dict[str, set[str]]:
    """Model label -> names of its fields that have a rule."""
    fields: dict[str, set[str]] = {}
    for rule in all_rules():
        fields.setdefault(rule.model, set()).update(rule.fields)
    return fields
