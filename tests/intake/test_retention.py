from django.apps import apps

from intake import retention


def test_every_field_has_its_rule():
    kept = {rule.model: set(rule.fields) for rule in retention.RULES}

    for model in apps.get_app_config("intake").get_models():
        names = {field.name for field in model._meta.local_fields}
        assert kept[model._meta.label] == names
