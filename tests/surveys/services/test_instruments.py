"""Drafts are written, published once, and then frozen; a new version says what stays comparable."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from formspec import FormSpec, editing, from_json
from foundation.errors import Refused
from surveys.instruments import library as shipped
from surveys.models import Instrument, InstrumentVersion
from surveys.services import instruments, library
from tests.factories import instruments as factory
from tests.factories import partnerships as people
from tests.factories import rosters, surveys

pytestmark = pytest.mark.django_db


def reworded(spec: FormSpec) -> FormSpec:
    other = replace(spec.item("how"), label={"en": "How good was it?", "nl": "Hoe goed was het?"})
    return editing.put_item(spec, "page_1", other, instead_of="how")


def refusal(call) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(Refused) as refused:
        call()
    return refused.value.code


def test_a_new_one_is_a_draft_with_one_page() -> None:
    draft = factory.draft()

    assert draft.published_at is None
    assert [page.key for page in from_json(draft.spec).pages] == ["page_1"]
    assert draft.instrument.key == "our-own"
    assert factory.draft(draft.partnership).instrument.key == "our-own_2"


def test_a_published_one_never_changes_in_code_nor_in_the_database() -> None:
    version = factory.published()

    assert version.comparable == []
    assert (
        refusal(lambda: instruments.change(by=people.setter(), version=version, edit=reworded)) == "published"
    )
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        InstrumentVersion.objects.filter(pk=version.pk).update(spec={})


def test_only_one_version_is_written_at_a_time() -> None:
    version = factory.published()
    instruments.begin_draft(by=people.setter(), instrument=version.instrument)

    again = refusal(lambda: instruments.begin_draft(by=people.setter(), instrument=version.instrument))
    assert again == "draft_exists"
    with pytest.raises(IntegrityError, match="one_draft"), transaction.atomic():
        InstrumentVersion.objects.create(
            partnership=version.partnership, instrument=version.instrument, number=9, spec={}
        )


def test_the_next_version_says_which_items_ask_the_same() -> None:
    version = factory.published()
    draft = instruments.begin_draft(by=people.setter(), instrument=version.instrument)
    instruments.change(by=people.setter(), version=draft, edit=reworded)

    following = instruments.publish(by=people.setter(), version=draft)

    assert (following.number, from_json(following.spec).version) == (2, 2)
    assert following.comparable == ["why"]


def test_what_is_not_whole_is_not_published() -> None:
    empty = factory.draft()
    assert refusal(lambda: instruments.publish(by=people.setter(), version=empty)) == "unsound"

    half = factory.written()
    instruments.change(
        by=people.setter(),
        version=half,
        edit=lambda spec: editing.put_item(
            spec, "page_1", replace(spec.item("why"), label={"en": "Why?"}), instead_of="why"
        ),
    )
    assert refusal(lambda: instruments.publish(by=people.setter(), version=half)) == "texts_missing"

    hollow = factory.written()
    page = replace(from_json(hollow.spec).pages[0], key="page_2", items=())
    instruments.change(by=people.setter(), version=hollow, edit=lambda spec: editing.put_page(spec, page))
    assert refusal(lambda: instruments.publish(by=people.setter(), version=hollow)) == "empty_page"


def test_a_roster_is_not_smuggled_into_a_quarterly_series() -> None:
    wave = surveys.planned_wave()
    draft = instruments.begin_draft(by=people.setter(), instrument=wave.series.instrument)
    ties = shipped.shipped("roster_body").spec.item("ties")
    instruments.change(
        by=people.setter(), version=draft, edit=lambda spec: editing.put_item(spec, "outcome", ties)
    )

    assert refusal(lambda: instruments.publish(by=people.setter(), version=draft)) == "roster_too_often"
    assert rosters.planned(wave.partnership).state == "planned"


def test_a_draft_is_thrown_away_and_an_unpublished_one_goes_whole() -> None:
    version = factory.published()
    draft = instruments.begin_draft(by=people.setter(), instrument=version.instrument)

    assert not instruments.discard(by=people.setter(), version=draft)
    assert version.instrument.versions.count() == 1
    assert instruments.discard(by=people.setter(), version=factory.draft())
    assert Instrument.objects.count() == 1


def test_an_imported_form_is_a_new_one_or_the_next_version() -> None:
    here = people.partnership()
    core = library.install(by=people.setter(), partnership=here)
    spec = from_json(core.spec)

    following = instruments.take_over(by=people.setter(), partnership=here, spec=spec)
    other = instruments.take_over(by=people.setter(), partnership=here, spec=replace(spec, key="Fruit form"))

    assert (following.instrument, following.number) == (core.instrument, 2)
    assert following.references == core.references
    assert (other.instrument.key, other.number, other.published_at) == ("fruit_form", 1, None)
    again = refusal(lambda: instruments.take_over(by=people.setter(), partnership=here, spec=spec))
    assert again == "draft_exists"


def test_a_title_and_a_language_are_needed() -> None:
    here = people.partnership()
    code = refusal(
        lambda: instruments.create(by=people.setter(), partnership=here, title=here.name, languages=())
    )
    assert code == "no_title"


def test_whether_a_wave_can_ask_it() -> None:
    assert instruments.instrument_is_published(factory.published().instrument)
    assert not instruments.instrument_is_published(factory.draft().instrument)
