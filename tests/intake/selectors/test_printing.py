import pytest
from django.http import Http404

from foundation.services import relay
from intake.records.counts import RunCount
from intake.selectors import printing
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_a_run_adds_up():
    city = paper.city()
    run = paper.run(city, count=5)
    batch = paper.batch(city)
    serials = list(run.sheets.values_list("serial", flat=True))
    paper.keyed(batch, serial=serials[0])
    paper.keyed(batch, serial=serials[1])
    paper.rejected(batch, serial=serials[2])
    paper.rejected(batch, serial=serials[0], reason="double")
    paper.keyed(batch)

    line = printing.run(city, run.uuid)

    assert line.count == RunCount(printed=5, keyed=2, rejected=1)
    assert line.count.out == 2


def test_files_are_listed_when_they_are_made():
    city = paper.city()
    paper.run(city)
    assert not printing.runs(city)[0].ready

    relay.drain()

    line = printing.runs(city)[0]
    assert line.ready
    assert line.made == 3
    assert printing.part(city, line.parts[0].uuid) == line.parts[0]


def test_newest_first_and_few_queries(django_assert_num_queries):
    city = paper.city()
    runs = [paper.run(city, count=1) for _ in range(3)]

    with django_assert_num_queries(3):
        assert [line.run for line in printing.runs(city)] == runs[::-1]


def test_nothing_of_another_partnership():
    run = paper.run(paper.city())
    relay.drain()
    other = paper.city()

    assert printing.runs(other) == []
    assert printing.by_serial(other, run.sheets.first().serial) is None
    with pytest.raises(Http404):
        printing.run(other, run.uuid)
    with pytest.raises(Http404):
        printing.part(other, run.parts.get().uuid)
