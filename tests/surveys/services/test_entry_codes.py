"""Codes: known only as hashes, forgiving to type, good for one answer."""

import random
from uuid import uuid4

import pytest

from foundation import clock
from foundation.errors import Refused
from surveys.models import EntryCode
from surveys.services import entry_codes
from tests.factories import open_surveys
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_batch_is_shown_once_and_kept_as_hashes() -> None:
    wave = open_surveys.wave(door="code")

    made = entry_codes.make(by=people.setter(), wave=wave, size=5)

    assert len(set(made)) == 5 and all(len(code) == 14 for code in made)
    stored = " ".join(EntryCode.objects.values_list("hashed", flat=True))
    assert not any(entry_codes.normal(code).lower() in stored for code in made)


def test_it_forgives_small_letters_spaces_and_look_alikes() -> None:
    wave = open_surveys.wave(door="code")
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    typed = f" {code.lower().replace('-', ' ')} ".replace("0", "o").replace("1", "l")

    assert entry_codes.check(wave=wave, code=typed).used_on is None


def test_it_works_once_and_for_the_same_form_again() -> None:
    wave, key = open_surveys.wave(door="code"), uuid4()
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)

    entry_codes.spend(wave=wave, code=code, client_uuid=key)
    entry_codes.spend(wave=wave, code=code, client_uuid=key)
    with pytest.raises(Refused, match="works once"):
        entry_codes.spend(wave=wave, code=code, client_uuid=uuid4())
    assert EntryCode.objects.get().used_on == clock.today(wave.partnership.time_zone)


def test_an_unknown_one_and_another_surveys_are_refused() -> None:
    wave, other = open_surveys.wave(door="code"), open_surveys.wave(door="code")
    (code,) = entry_codes.make(by=people.setter(), wave=other, size=1)
    guess = "".join(random.choices(entry_codes.ALPHABET, k=12))

    for given in (code, guess, "", "ü"):
        with pytest.raises(Refused, match="do not know"):
            entry_codes.check(wave=wave, code=given)


@pytest.mark.parametrize("size", [0, 5001])
def test_only_a_sensible_number_where_codes_are_used(size: int) -> None:
    with pytest.raises(Refused, match="between 1 and"):
        entry_codes.make(by=people.setter(), wave=open_surveys.wave(door="code"), size=size)
    with pytest.raises(Refused, match="no codes"):
        entry_codes.make(by=people.setter(), wave=open_surveys.wave(), size=1)
    over = open_surveys.over(open_surveys.wave(door="code"))
    with pytest.raises(Refused, match="over"):
        entry_codes.make(by=people.setter(), wave=over, size=1)
