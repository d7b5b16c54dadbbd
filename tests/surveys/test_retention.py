"""Every field of this room has a purpose, a clock and an action."""

from django.apps import apps

from surveys.retention import RULES


def test_every_field_is_covered_and_no_other() -> None:
    covered = {rule.model: set(rule.fields) for rule in RULES}
    real = {
        model._meta.label: {field.name for field in model._meta.local_fields}
        for model in apps.get_app_config("surveys").get_models()
    }

    assert covered == real
