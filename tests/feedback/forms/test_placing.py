import pytest
from django import forms

from feedback.forms import placing
from feedback.forms.speaking import SpeakForm, SpeakOfflineForm
from feedback.models import Place
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def places(here, *positions: tuple[str, float | None]) -> list[Place]:
    return [
        Place.objects.create(partnership=here, name=name, latitude=north, longitude=north and 4)
        for name, north in positions
    ]


def test_places_with_a_position_are_buttons_with_the_drawing_s_numbers() -> None:
    here = feedback.place()
    listed = places(here, ("Bridge", 51.2), ("Nowhere", None), ("Square", 51.1))
    form = SpeakForm(here)
    drawn = form.offer(listed)
    assert drawn and [(mark.spot.key, mark.spot.name) for mark in drawn.marks] == [
        ("1", "Bridge"),
        ("3", "Square"),
    ]
    shown = str(form["listed_place"])
    assert "3. Square" in shown and 'id="id_listed_place_3"' in shown and shown.count('type="radio"') == 4


def test_without_positions_or_with_very_many_it_is_a_list_that_folds_up() -> None:
    here = feedback.place()
    many = [Place(partnership=here, name=f"Stop {n}", latitude=50 + n / 100, longitude=4) for n in range(41)]
    for listed in (places(here, ("Bridge", 51.2), ("Nowhere", None)), many):
        form = SpeakForm(here)
        assert form.offer(listed) is None
        assert "<select" in str(form["listed_place"]) and "1. " not in str(form["listed_place"])


def test_without_a_network_the_name_is_what_is_chosen() -> None:
    here = feedback.place()
    form = SpeakOfflineForm()
    assert form.offer(places(here, ("Bridge", 51.2), ("Square", 51.1)))
    assert 'value="Bridge"' in str(form["listed_place"])


def test_it_is_never_obligatory() -> None:
    field = forms.ChoiceField(required=False)
    placing.offer(field, [], lambda place: place.name)
    assert field.clean("") == ""
