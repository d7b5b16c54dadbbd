import pytest

from foundation.services import relay
from intake.selectors import layouts
from paper.codes import PageCode
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_a_copy_is_read_by_the_layout_it_was_printed_with(django_assert_max_num_queries):
    city = paper.city()
    run = paper.run(city, large_print=True)
    relay.drain()
    known = layouts.known(city)
    first, second, _ = run.sheets.all()

    found = known(PageCode("suggestion", 1, first.serial, 1, "nl", True))

    assert (found.form, found.language, found.large_print, found.pages) == ("suggestion", "nl", True, 2)
    with django_assert_max_num_queries(1):
        assert known(PageCode("suggestion", 1, second.serial, 1, "nl", True)) is found


def test_a_copy_without_a_serial_is_read_like_the_newest_of_its_kind():
    city = paper.city()
    paper.run(city)
    relay.drain()
    known = layouts.known(city)

    assert known(PageCode("suggestion", 1, "", 1, "nl")).language == "nl"
    assert known(PageCode("suggestion", 1, "", 1, "de")) is None


def test_what_was_never_printed_here_is_not_known():
    city, other = paper.city(), paper.city()
    run = paper.run(city)
    serial = run.sheets.first().serial
    code = PageCode("suggestion", 1, serial, 1, "nl")

    assert layouts.known(city)(code) is None, "its files are not made yet"
    relay.drain()
    assert layouts.known(city)(code)
    assert layouts.known(other)(code) is None
    assert layouts.known(city)(PageCode("suggestion", 2, serial, 1, "nl")) is None
    assert layouts.known(city)(PageCode("suggestion", 1, "00000000", 1, "nl")) is None
