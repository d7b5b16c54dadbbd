import pytest
from django.http import Http404

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
