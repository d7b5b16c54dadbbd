from django.apps import apps

from foundation.selectors.retention import covered


def test_every_field_has_a_rule():
    for model in apps.get_app_config("delivery").get_models():
        fields = {field.name for field in model._meta.get_fields() if field.concrete}
        assert fields == covered()[model._meta.label]
