import pytest

from intake.selectors import reconciling
from tests.factories import intake as paper
from tests.factories import scans

pytestmark = pytest.mark.django_db


def test_every_run_of_a_pile_adds_up():
    city = paper.city()
    run, batch = scans.run(city, count=3), paper.batch(city, returned=6)
    copies = scans.filled(run)
    scans.uploaded(batch, copies[0][1][0], copies[1][1][0])
    first, _second, third = run.sheets.order_by("position")
    paper.keyed(batch, serial=first.serial)
    paper.rejected(batch, serial=third.serial)
    paper.rejected(batch, reason="double", serial=first.serial)
    paper.keyed(batch)

    numbered, without = reconciling.by_run(batch)

    count = numbered.count
    assert numbered.run == run
    assert (count.printed, count.came, count.read) == (3, 3, 2)
    assert (count.accepted, count.rejected, count.waiting) == (1, 1, 1)
    assert without.run is None and (without.count.accepted, without.count.rejected) == (1, 1)


def test_what_was_settled_in_another_pile_does_not_count_here():
    city = paper.city()
    run, earlier, later = scans.run(city, count=1), paper.batch(city), paper.batch(city)
    paper.keyed(earlier, serial=run.sheets.get().serial)
    [(_, [jpeg])] = scans.filled(run)
    scans.uploaded(later, jpeg)

    [line] = reconciling.by_run(later)

    assert line.count.came == 0
