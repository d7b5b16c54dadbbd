import pytest
from django.http import Http404

from intake.selectors import scanning as scanned
from intake.services import scanning
from paper.generator.people import Habits
from surveys.services import library
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import scans

pytestmark = pytest.mark.django_db


def test_sheets_wait_in_the_order_of_scanning_until_they_are_keyed():
    city = paper.city()
    run, batch = scans.run(city, count=2), paper.batch(city)
    copies = scans.filled(run)
    scans.uploaded(batch, copies[1][1][0], copies[0][1][0])
    first, second = run.sheets.order_by("position")

    found = scanned.next_sheet(batch)

    assert scanned.waiting(batch) == 2
    assert found.sheet == second
    assert found.sure == {"kind": copies[1][0]["kind"][0], "answer": copies[1][0]["answer"][0]}
    assert [(each.question, each.label) for each in found.crops][:2] == [
        ("text", "Uw woorden"),
        ("place", "Waar is het? (alleen als het over een plaats gaat)"),
    ]
    paper.keyed(batch, serial=second.serial)
    assert scanned.next_sheet(batch).sheet == first
    paper.rejected(batch, serial=first.serial)
    assert scanned.next_sheet(batch) is None and scanned.waiting(batch) == 0


def test_a_pile_adds_up_page_by_page():
    city = paper.city()
    run, batch = scans.run(city, count=1), paper.batch(city)
    [(_, [jpeg])] = scans.filled(run)
    scans.uploaded(batch, jpeg, jpeg, b"no picture", b"nor this", b"nor that")
    unread = scanned.unread(batch)
    scanning.dismiss(by=tenants.setter(), page=unread[0])

    count = scanned.count(batch)

    assert len(unread) == 3
    assert (count.pages, count.read, count.doubled, count.settled, count.to_look_at) == (5, 1, 1, 1, 2)


def test_missing_pages_are_listed():
    city = paper.city()
    run, batch = scans.run(city, count=1, large_print=True), paper.batch(city)
    [(_, jpegs)] = scans.filled(run)

    scans.uploaded(batch, jpegs[1])
    assert scanned.missing(batch) == [(run.sheets.get(), [1])]
    scans.uploaded(batch, jpegs[0])
    assert scanned.missing(batch) == []


def test_a_place_is_cut_out_and_what_is_not_there_is_not():
    city = paper.city()
    run, batch = scans.run(city, count=1), paper.batch(city)
    [(_, [jpeg])] = scans.filled(run)
    [upload, broken] = scans.uploaded(batch, jpeg, b"no picture")
    page = scanned.page(city, upload.pages.get().uuid)

    assert len(scanned.picture(page, "text")) < len(scanned.picture(page))
    for gone in (lambda: scanned.picture(page, "nothing"), lambda: scanned.picture(broken.pages.get())):
        with pytest.raises(Http404):
            gone()
    with pytest.raises(Http404):
        scanned.page(paper.city(), page.uuid)


def test_questionnaires_are_never_keyed_as_suggestions():
    city = paper.city()
    library.install(by=tenants.setter(), partnership=city)
    run, batch = scans.run(city, count=1, form_key="core_3c"), paper.batch(city)
    [(_, jpegs)] = scans.filled(run, habits=Habits(skips=0, writes=0))
    scans.uploaded(batch, jpegs[0])

    assert scanned.next_sheet(batch) is None
    assert [upload.file.name for upload in scanned.uploads(batch)] == ["1.jpg"]
