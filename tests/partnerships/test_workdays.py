from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships import workdays
from partnerships.models import Partnership
from partnerships.services import closed_days
from tests.factories import partnerships as make

SATURDAY, SUNDAY, MONDAY = date(2026, 7, 18), date(2026, 7, 19), date(2026, 7, 20)
HOLIDAY, WEDNESDAY = date(2026, 7, 21), date(2026, 7, 22)  # Belgium's national day is a Tuesday in 2026


def close(here: Partnership, day: date) -> None:
    closed_days.add(by=make.setter(), partnership=here, day=day, reason={"en": "Bridge day"})


@pytest.mark.parametrize("place", [("BE", ""), ("DE", "HE"), ("NL", ""), ("FR", "")])
def test_there_is_a_calendar_for_the_countries_we_serve(place):
    assert workdays.is_known(*place)
    assert date(2026, 12, 25) in workdays.public_holidays(*place, 2026)


def test_there_is_none_for_a_place_we_do_not_know():
    assert not workdays.is_known("XX")
    assert not workdays.is_known("DE", "Atlantis")
    assert workdays.public_holidays("XX", "", 2026) == {}
    assert workdays.subdivisions("XX") == []
    assert "HE" in workdays.subdivisions("DE")


def test_regions_differ():
    corpus_christi = date(2026, 6, 4)
    assert corpus_christi in workdays.public_holidays("DE", "HE", 2026)
    assert corpus_christi not in workdays.public_holidays("DE", "BE", 2026)


@pytest.mark.django_db
def test_nobody_works_at_weekends_on_holidays_and_on_closed_days():
    here = make.partnership()
    close(here, WEDNESDAY)
    works = [workdays.is_workday(here, day) for day in (SATURDAY, SUNDAY, MONDAY, HOLIDAY, WEDNESDAY)]
    assert works == [False, False, True, False, False]


@pytest.mark.django_db
def test_days_are_added_over_what_is_closed():
    here = make.partnership()
    assert workdays.add_workdays(here, MONDAY, 0) == MONDAY
    assert workdays.add_workdays(here, SATURDAY, 0) == MONDAY
    assert workdays.add_workdays(here, MONDAY, 1) == WEDNESDAY
    assert workdays.add_workdays(here, date(2026, 12, 24), 1) == date(2026, 12, 28)
    close(here, WEDNESDAY)
    assert workdays.add_workdays(here, MONDAY, 1) == date(2026, 7, 23)


@pytest.mark.django_db
def test_no_days_backwards():
    with pytest.raises(ValueError, match="n must be"):
        workdays.add_workdays(make.partnership(), MONDAY, -1)


@pytest.mark.django_db
def test_days_between_are_counted_from_the_next_day():
    here = make.partnership()
    assert workdays.workdays_between(here, SATURDAY, WEDNESDAY) == 2
    assert workdays.workdays_between(here, WEDNESDAY, SATURDAY) == -2
    assert workdays.workdays_between(here, MONDAY, MONDAY) == 0


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 60))
def test_adding_and_counting_agree(start, n):
    class Open:
        country, subdivision, pk = "BE", "", 0

    closed = workdays._closed
    workdays._closed = lambda *_: frozenset()
    try:
        assert workdays.workdays_between(Open, start, workdays.add_workdays(Open, start, n)) == n
    finally:
        workdays._closed = closed
