import pytest
from django.http import Http404

from foundation.services import actors
from intake.records.counts import BatchCount
from intake.selectors import keying
from intake.services import batches
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


def test_a_pile_counts_what_became_of_its_sheets(django_assert_num_queries):
    city = paper.city()
    batch = paper.batch(city, returned=5)
    paper.keyed(batch)
    paper.keyed(batch)
    paper.rejected(batch)
    paper.batch(city)

    with django_assert_num_queries(1):
        older = keying.batches(city)[1]
    assert (older.batch, older.count) == (batch, BatchCount(5, 2, 1))
    assert [sheet.verdict for sheet in keying.sheets(batch)] == ["keyed", "keyed", "rejected"]


def test_closed_piles_do_not_lie_on_the_table():
    city = paper.city()
    first, second = paper.batch(city, returned=1), paper.batch(city)
    paper.keyed(first)
    batches.close(by=tenants.setter(), batch=first)

    assert [line.batch for line in keying.open_batches(city)] == [second]


def test_a_twin_is_found_by_form_number_or_words():
    city = paper.city()
    batch = paper.batch(city)
    serial = paper.run(city, count=1).sheets.get().serial
    sheet = paper.keyed(batch, serial=serial, text="Het station is leeg.")

    assert keying.twin(city, serial=serial, text="iets anders") == sheet
    assert keying.twin(city, text="HET STATION IS LEEG") == sheet
    assert keying.twin(city, serial="nonsense", text="iets anders") is None
    assert keying.twin(city) is None


def test_nothing_of_another_partnership():
    batch = paper.batch(paper.city())
    paper.keyed(batch, text="Het station is leeg.")
    other = paper.city()

    assert keying.batches(other) == keying.open_batches(other) == []
    assert keying.twin(other, text="Het station is leeg.") is None
    with pytest.raises(Http404):
        keying.batch(other, batch.uuid)


def test_somebody_else_may_key_a_second_time():
    city = paper.city()
    me = actors.for_user(tenants.staff("clerk", partnership=city))

    assert not keying.others(city, me)
    tenants.staff("coordinator", partnership=city)
    assert keying.others(city, me)
