from datetime import date

from django import forms
from django.utils import translation

from foundation.forms import DayField


class Sample(forms.Form):
    day = DayField(label="Day")


def test_a_day_is_iso_in_every_language():
    with translation.override("de"):
        page = str(Sample(initial={"day": date(2026, 11, 22)}))

    assert 'type="date"' in page
    assert 'value="2026-11-22"' in page


def test_it_reads_a_day_and_refuses_another_order():
    good, bad = Sample({"day": "2026-11-22"}), Sample({"day": "22/11/2026"})

    assert good.is_valid()
    assert good.cleaned_data["day"] == date(2026, 11, 22)
    assert not bad.is_valid()
