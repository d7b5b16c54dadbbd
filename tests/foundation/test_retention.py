from django.apps import apps

from foundation.retention import RULES
from foundation.selectors.retention import covered


def test_every_field_of_foundation_has_a_rule():
    for model in apps.get_app_config("foundation").get_models():
        fields = {field.name for field in model._meta.get_fields() if field.concrete}
        assert fields == covered()[model._meta.label]


def test_every_rule_says_why_until_when_and_what_then():
    assert all(rule.purpose and rule.clock and rule.action and rule.fields for rule in RULES)
