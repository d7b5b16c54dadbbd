from datetime import date

from django import forms

from foundation.localised import Localised
from partnerships.forms.fields import DayField, LocalisedFormField, LongText


class Form(forms.Form):
    name = LocalisedFormField()
    note = LongText(required=False)
    day = DayField()


def filled(**data):
    return Form({"name_nl": "Stad", "day": "2026-06-30", **data})


def test_it_asks_once_a_language_and_gives_one_text():
    form = filled(name_fr=" Ville ")
    assert form.is_valid()
    assert form.cleaned_data["name"] == Localised(nl="Stad", fr="Ville")
    assert isinstance(form.cleaned_data["note"], Localised)
    assert form.cleaned_data["day"] == date(2026, 6, 30)


def test_one_language_is_enough_none_is_not():
    assert not filled(name_nl="").is_valid()


def test_each_line_is_named_by_its_language():
    page = str(Form()["name"])
    assert all(name in page for name in ("Nederlands", "Deutsch", "Français", "English"))
    assert 'lang="nl"' in page
    assert "<textarea" in str(Form()["note"])


def test_a_text_in_a_language_no_longer_offered_is_not_lost():
    field = LocalisedFormField()
    field.speak(["nl"], {"nl": "Stad", "en": "City"})
    assert field.languages == ["nl", "en"]
    assert field.has_changed({"nl": "Stad", "en": "City"}, ["Stad", "City"]) is False
    assert field.has_changed({"nl": "Stad"}, ["Stad", "City"]) is True


def test_a_day_is_written_as_the_browser_wants_it():
    assert 'type="date"' in str(Form(initial={"day": date(2026, 6, 30)})["day"])
    assert "2026-06-30" in str(Form(initial={"day": date(2026, 6, 30)})["day"])
