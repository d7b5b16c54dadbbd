import pytest

from intake.selectors import personal as waiting
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_who_answered_wants_nothing_or_has_a_form_gets_none():
    here = paper.city()
    wave = factory.open_wave(4, partnership=here)
    answered, unwilling, one, two = wave.invitations.order_by("id")
    factory.answered(factory.fresh(answered))
    unwilling.member.wants_no_invitations = True
    unwilling.member.save()

    assert waiting.to_print(wave, everyone=True) == [one, two]
    forms.printed(wave)
    assert waiting.to_print(wave, everyone=True) == []


def test_who_gets_an_email_gets_a_form_only_when_asked():
    here = paper.city()
    wave = factory.open_wave(2, partnership=here)
    first, second = wave.invitations.order_by("id")
    wave.invitations.filter(pk=first.pk).update(channel="email")
    wave.invitations.filter(pk=second.pk).update(channel="letter")

    assert waiting.to_print(wave) == [second]


def test_open_surveys_are_those_of_this_city():
    here = paper.city()
    wave = factory.open_wave(1, partnership=here)
    factory.open_wave(1)

    assert waiting.waves(here) == [wave]
    assert waiting.waves(tenants.partnership()) == []
