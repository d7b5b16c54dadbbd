import pytest
from django.http import Http404

from feedback.models import Place
from feedback.selectors import register
from feedback.services import publishing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def released(here: feedback.Partnership, text: str, **fields: str) -> "register.RegisterEntry":
    return publishing.release(by=feedback.staff(), suggestion=feedback.closed(here), text=text, **fields)


def test_newest_first_and_no_page_misses_one() -> None:
    here = feedback.place()
    made = [released(here, f"Text {n}") for n in range(5)]
    first = register.page(register.entries(here.pk), size=3)
    second = register.page(register.entries(here.pk), after=first.next, size=3)
    assert [*first.rows, *second.rows] == made[::-1] and second.next == ""
    assert register.page(register.entries(here.pk), after="nonsense").rows[0] == made[-1]


def test_it_is_searched_by_words_subject_and_number() -> None:
    here = feedback.place()
    light, rack = released(here, "Too dark", category="Light"), released(here, "Full", answer_text="Doubled")
    assert list(register.entries(here.pk, words="dark")) == [light]
    assert list(register.entries(here.pk, words="doubled")) == [rack]
    assert list(register.entries(here.pk, words=rack.number)) == [rack]
    assert list(register.entries(here.pk, category="Light")) == [light]
    assert register.categories(here.pk) == ["Light"]
    assert not register.entries(feedback.place().pk)


def test_a_number_without_a_copy_is_not_found() -> None:
    row = feedback.closed()
    with pytest.raises(Http404):
        register.entry(row.partnership_id, row.number)


def test_it_is_narrowed_by_place_and_by_where_it_stands() -> None:
    here = feedback.place()
    station = Place.objects.create(partnership=here, name="Station")
    row = feedback.closed(here, listed_place=station)
    placed = publishing.release(by=feedback.staff(), suggestion=row, text="Full", answer_text="Doubled")
    bare = released(here, "Too dark")
    assert placed.place == station
    assert list(register.entries(here.pk, place=str(station.uuid))) == [placed]
    assert list(register.entries(here.pk, place="nonsense")) == []
    assert list(register.entries(here.pk, state="waiting")) == [bare]
    assert list(register.entries(here.pk, state="answered")) == [placed]
    assert list(register.entries(here.pk, state="confirmed")) == []
    assert len(register.entries(here.pk, state="nonsense")) == 2


def test_a_person_can_leave_the_place_out() -> None:
    here = feedback.place()
    row = feedback.suggestion(here, listed_place=Place.objects.create(partnership=here, name="Home"))
    entry = publishing.release(by=feedback.staff(), suggestion=row, text="Full", with_listed_place=False)
    assert entry.place is None


def test_a_page_key_tells_no_internal_number() -> None:
    here = feedback.place()
    made = [released(here, f"Text {n}") for n in range(2)]
    assert register.page(register.entries(here.pk), size=1).next.endswith(f"|{made[-1].uuid}")
