"""A wave's form."""

import pytest

from surveys.selectors import forms
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_is_parsed_once() -> None:
    wave = factory.open_wave()

    assert forms.spec_of(wave) is forms.spec_of(factory.invitation(wave).wave)


def test_a_planned_wave_has_none() -> None:
    with pytest.raises(ValueError, match="version"):
        forms.spec_of(factory.planned_wave())


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_MOST", 1)
    first = forms.spec_of(factory.open_wave())

    assert forms.spec_of(factory.open_wave()) == first
    assert len(forms._parsed) == 1
