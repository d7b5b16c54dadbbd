"""States that contradict each other cannot be stored."""

import pytest
from django.db import IntegrityError, transaction

from foundation import clock
from foundation.services import actors
from intake.models import KeyedSheet, PrintRun, SheetLook
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


@pytest.fixture
def facts():
    city = paper.city()
    return {
        "partnership": city,
        "batch": paper.batch(city),
        "sheet": paper.run(city, count=1).sheets.get(),
        "looked_at": clock.now(),
        "looked_by": tenants.setter(),
    }


def refused(**fields):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        SheetLook.objects.create(**fields)
    return str(error.value)


def test_a_look_has_values_until_it_is_compared_and_never_both(facts):
    SheetLook.objects.create(**facts, nth=1, values={"a": 1})
    facts["looked_by"] = actors.system("another")

    assert "open_or_compared" in refused(**facts, nth=2)
    assert "open_or_compared" in refused(**facts, nth=2, values={"a": 1}, compared=1, wrong=0)
    assert "open_or_compared" in refused(**facts, nth=2, compared=1, wrong=2)
    assert "open_or_compared" in refused(**facts, nth=2, compared=1)
    assert "one_to_three" in refused(**facts, nth=4, values={"a": 1})


def test_nobody_keys_a_sheet_twice_but_to_settle_it(facts):
    first = SheetLook.objects.create(**facts, nth=1, values={"a": 1})

    assert "by_two_people" in refused(**facts, nth=2, values={"a": 1})
    assert "nth_once" in refused(**{**facts, "looked_by": actors.system("another")}, nth=1, values={"a": 1})
    assert SheetLook.objects.create(**facts, nth=3, values={"a": 1}).sheet == first.sheet


def test_a_sheet_is_a_suggestion_or_answers_or_put_aside(facts):
    sheet = {name: facts[name] for name in ("partnership", "batch", "sheet")}
    rest = {"client_uuid": facts["sheet"].uuid, "keyed_at": clock.now(), "keyed_by": tenants.setter()}

    with pytest.raises(IntegrityError), transaction.atomic():
        KeyedSheet.objects.create(**sheet, **rest, verdict="keyed")


def test_a_body_stands_only_beside_its_wave(facts):
    run = facts["sheet"].run
    with pytest.raises(IntegrityError), transaction.atomic():
        PrintRun.objects.filter(pk=run.pk).update(body=tenants.body(facts["partnership"]))
