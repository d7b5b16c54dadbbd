"""Two years after its last wave nobody can look up who was asked or what they wrote; the figures stay."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage

from formspec import FormSpec, Item, Page
from foundation import clock
from foundation.localised import Localised
from partnerships.models import Partnership
from surveys.models import (
    Answer,
    HeldBack,
    Invitation,
    Participation,
    Reminder,
    RosterRow,
    Wave,
    WaveSnapshot,
)
from surveys.selectors import response, snapshots
from surveys.services import advancing, answers, forgetting, instruments, reminding, unlinking
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
ONCE = "FREQ=YEARLY;COUNT=1"
SECRET = "canary-4472"


def ran_out(here: Partnership | None = None, **fields: object) -> Wave:
    """A wave asked once of two, answered by one, published, and its key destroyed two years later."""
    wave = factory.open_wave(partnership=here, rule=ONCE, **fields)
    row = factory.invitation(wave)
    with clock.at(factory.FIRST):
        values = {"remarks": SECRET} if fields else factory.filled_in(wave)
        answers.record(by=people.setter(), invitation=row, values=values)
        reminding.remind_now(by=people.setter(), wave=wave)
    with clock.at(wave.settles + timedelta(days=10)):
        advancing.advance(now=clock.now())
        advancing.advance(now=clock.now())
    return wave


def years_later(wave: Wave) -> int:
    with clock.at(wave.settles + timedelta(days=731)):
        unlinking.unlink_due(now=clock.now())
        return forgetting.forget_due()


def in_own_words(here: Partnership) -> dict[str, object]:
    """A questionnaire with one question, answered in words."""
    asked = Item("remarks", "text", {"en": "What else?"})
    spec = FormSpec("words", 1, {"en": "Words"}, ("en",), (Page("one", {"en": "One"}, (asked,)),))
    version = instruments.take_over(by=people.setter(), partnership=here, spec=spec)
    instruments.publish(by=people.setter(), version=version)
    return {"instrument": version.instrument, "name": Localised({"en": "Words"})}


def test_who_was_asked_goes_and_the_counts_stay() -> None:
    wave = ran_out()
    assert Invitation.objects.count() == 2 and Reminder.objects.exists()
    before = [(one.key, one.answered, one.invited) for one in response.by_level(wave)]

    assert years_later(wave) == 1
    assert forgetting.forget_due() == 0

    for model in (Invitation, Participation, Reminder, HeldBack, RosterRow):
        assert not model._default_manager.exists()
    wave.refresh_from_db()
    assert [(one.key, one.answered, one.invited) for one in response.by_level(wave)] == before
    assert snapshots.of_wave(wave).n == 1


def test_while_the_key_is_there_nothing_goes() -> None:
    wave = ran_out()

    assert forgetting.forget_due() == 0
    assert wave.invitations.count() == 2


def test_own_words_go_from_the_answers_and_from_the_file() -> None:
    here = people.partnership()
    wave = ran_out(here, **in_own_words(here))
    path = WaveSnapshot.objects.get().file.path
    assert snapshots.of_wave(wave).texts["remarks"] == [SECRET]

    with clock.at(wave.settles + timedelta(days=731)):
        years_later(wave)

    assert not Answer.objects.exclude(words="").exists()
    kept = snapshots.of_wave(wave)
    assert (kept.edition, kept.n, list(kept.texts["remarks"])) == (2, 1, [""])
    assert WaveSnapshot.objects.count() == 1
    assert default_storage.exists(path)  # until the transaction that dropped it is committed
