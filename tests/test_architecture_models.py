"""The house rules a machine can check on the models: who did it, whose it is, how long it is kept."""

import importlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models
from django.db.models import Q

from foundation.models import Actor
from foundation.retention import Rule
from tests.architecture import source_tree
from tests.architecture.source_tree import ROOMS

TENANT_ROOMS = ("analytics", "intake", "surveys", "feedback", "delivery", "partnerships")
OURS = [
    model for room in ROOMS if room in apps.app_configs for model in apps.get_app_config(room).get_models()
]
TENANTS = [model for model in OURS if model._meta.app_label in TENANT_ROOMS]
MOMENTS = [
    (model, field)
    for model in OURS
    for field in model._meta.local_fields
    if isinstance(field, models.DateField) and field.name.endswith("_at")
]


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize(
    ("model", "field"), MOMENTS, ids=lambda value: getattr(value, "__name__", None) or value.name
)
def test_every_moment_says_who(model: Any, field: Any) -> None:
    by = {other.name: other for other in model._meta.local_fields}.get(f"{field.name[:-3]}_by")
    assert by is not None, f"{model._meta.label}.{field.name} has no {field.name[:-3]}_by"
    assert by.related_model is Actor
    assert by.null == field.null
    if field.null:
        assert _bound_together(model, field.name, by.name), (
            f"nothing binds {field.name} and {by.name} together"
        )


def _bound_together(model: Any, *names: str) -> bool:
    """A check constraint names both, each both as null and as not null (or both are part of one exclusive rule)."""
    checks = [each for each in model._meta.constraints if isinstance(each, models.CheckConstraint)]
    return any(
        all(any(key.split("__")[0] == name for key in _keys(check.condition)) for name in names)
        for check in checks
    )


def _keys(condition: Any) -> Iterator[str]:
    for part in condition.children if isinstance(condition, Q) else ():
        if isinstance(part, tuple):
            yield part[0]
        else:
            yield from _keys(part)


@pytest.mark.parametrize("model", TENANTS, ids=lambda model: model._meta.label)
def test_every_tenant_row_says_whose_it_is(model: Any) -> None:
    if model._meta.label == "partnerships.Partnership":
        return
    field = model._meta.get_field("partnership")
    assert field.related_model._meta.label == "partnerships.Partnership"
    assert not field.null


# Finds the partnership itself: it has none to take.
FINDS_THE_PARTNERSHIP = Path("partnerships/selectors/partnerships.py")


def test_every_selector_takes_its_partnership_first() -> None:
    rows = {model.__name__ for model in TENANTS}
    wrong = [
        place
        for path in source_tree.budgeted()
        if path.parts[0] in TENANT_ROOMS and "selectors" in {path.stem, *path.parts}
        if path != FINDS_THE_PARTNERSHIP
        for place, name, said in source_tree.first_parameters(path)
        if not _names_its_tenant(name, said, rows)
    ]
    assert not wrong, "\n".join(wrong)


def _names_its_tenant(name: str, said: str, rows: set[str]) -> bool:
    return name in {"partnership", "partnership_id"} or bool(
        rows & set(said.replace("[", " ").replace("]", " ").split())
    )


def rules() -> list[Rule]:
    """The retention rules of every room that keeps something."""
    found = [f"{room}.retention" for room in ROOMS if importlib.util.find_spec(f"{room}.retention")]
    return [rule for name in found for rule in importlib.import_module(name).RULES]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_has_its_retention_entry(model: Any) -> None:
    named = [name for rule in rules() if rule.model == model._meta.label for name in rule.fields]
    real = {field.name for field in (*model._meta.local_fields, *model._meta.local_many_to_many)}
    assert set(named) == real, f"missing {sorted(real - set(named))}, unknown {sorted(set(named) - real)}"
    assert len(named) == len(set(named)), "a field is named twice"


def test_every_retention_rule_is_whole() -> None:
    labels = {model._meta.label for model in OURS}
    for rule in rules():
        assert rule.model in labels
        assert all((rule.purpose, rule.clock, rule.action, rule.fields))
