from django.apps import apps

from partnerships.retention import RULES


def test_every_field_has_exactly_one_rule():
    ruled = {rule.model: rule.fields for rule in RULES}
    for model in apps.get_app_config("partnerships").get_models():
        names = [field.name for field in (*model._meta.fields, *model._meta.many_to_many)]
        assert sorted(ruled[model._meta.label]) == sorted(names), model


def test_every_rule_says_why_until_when_and_what_then():
    assert all(rule.purpose and rule.clock and rule.action for rule in RULES)


def test_what_holds_people_is_not_kept_for_ever():
    held = {rule.model.split(".")[1]: rule.action for rule in RULES}
    assert "erase" in held["Member"]
    assert "blank" in held["Promise"]
