"""Questionnaires from paper: looked at, compared, handed to their survey, each once."""

import pytest

from foundation.errors import Refused
from foundation.services import actors, relay
from intake.models import KeyedSheet, SheetLook
from intake.services import batches, keying, looking
from surveys.models import Answer, Participation, Response, StagedAnswers
from surveys.services import waves
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def seen(sheet, batch, point=3, *, by=None, **changed):
    raw = {**forms.values(sheet.run.wave or factory.open_wave(), point), **changed}
    return looking.look(by=by or tenants.setter(), batch=batch, sheet=sheet, raw=raw)


def test_a_personal_sheet_becomes_the_members_answers_on_the_day_the_pile_came():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)

    assert seen(sheet, batch, 4) == "kept"

    sent = Participation.objects.get()
    assert (sent.invitation, sent.channel, sent.said_on) == (sheet.invitation, "paper", forms.RECEIVED)
    assert Answer.objects.filter(value=4).count() == 18
    note = KeyedSheet.objects.get()
    assert (note.sheet, note.wave, note.verdict) == (sheet, run.wave, "keyed")
    look = SheetLook.objects.get()
    assert (look.values, look.compared, look.wrong) == ({}, 0, 0), "what was keyed is not kept twice"


def test_a_sheet_of_somebody_who_answered_on_the_web_is_listed_and_nothing_is_lost():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)
    factory.answered(factory.fresh(sheet.invitation), point=2)

    assert seen(sheet, batch, 5) == "answered"

    assert KeyedSheet.objects.get().reason == "answered"
    assert Participation.objects.get().channel == "web"
    assert not Answer.objects.filter(value=5).exists()


def test_late_sheets_count_while_the_wave_is_closing_and_are_put_aside_after():
    run = forms.personal_run(2)
    one, two = forms.sheets(run)
    batch = forms.pile(run.partnership)
    waves.close(by=tenants.setter(), wave=run.wave, reason="test")
    assert seen(one, batch) == "kept"
    waves.settle(by=tenants.setter(), wave=run.wave)

    assert seen(two, batch) == "late"

    assert KeyedSheet.objects.get(sheet=two).reason == "late"
    assert Response.objects.count() == 1


def test_an_anonymous_sheet_is_sealed_once_even_when_killed_in_between(monkeypatch):
    run = forms.open_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, returned=1)
    account = looking._account

    def killed(*args, **options):
        raise RuntimeError("killed")

    monkeypatch.setattr(looking, "_account", killed)
    with pytest.raises(RuntimeError):
        seen(sheet, batch)
    monkeypatch.setattr(looking, "_account", account)
    assert StagedAnswers.objects.count() == 1 and not KeyedSheet.objects.exists()

    assert looking.take_over(by=tenants.setter(), batch=batch) == 1
    assert looking.settle(by=tenants.setter(), batch=batch, sheet=sheet) == "kept"

    assert StagedAnswers.objects.count() == 1 and KeyedSheet.objects.get().wave == run.wave
    assert not Response.objects.exists() and not Participation.objects.exists()
    batches.close(by=tenants.setter(), batch=batch)


def test_a_sheet_of_the_sample_is_keyed_by_two_people_who_agree():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, second_share=100)
    first, second = tenants.setter(), actors.system("second")

    assert seen(sheet, batch, by=first) == "second"
    with pytest.raises(Refused) as refused:
        seen(sheet, batch, by=first)
    assert refused.value.code == "not_you" and not Response.objects.exists()
    assert seen(sheet, batch, by=second) == "kept"

    counts = SheetLook.objects.order_by("nth").values_list("compared", "wrong")
    assert [(n > 15, wrong) for n, wrong in counts] == [(True, 0), (True, 0)]


def test_a_third_look_settles_what_two_people_read_otherwise():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, second_share=100)
    first, second = tenants.setter(), actors.system("second")
    seen(sheet, batch, 3, by=first)
    assert seen(sheet, batch, 3, by=second, int_shared="5") == "third"

    assert seen(sheet, batch, 3, by=first, int_shared="5") == "kept"

    assert Answer.objects.get(item="int_shared").value == 5
    wrong = dict(SheetLook.objects.values_list("nth", "wrong"))
    assert wrong == {1: 1, 2: 0, 3: 0}


def test_what_does_not_fit_is_said_and_nothing_is_kept():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)

    with pytest.raises(looking.DoesNotFit) as wrong:
        seen(sheet, batch, int_shared="9")
    with pytest.raises(Refused) as refused:
        looking.look(by=tenants.setter(), batch=batch, sheet=sheet, raw={})

    assert [problem.item for problem in wrong.value.problems] == ["int_shared"]
    assert refused.value.code == "nothing_answered" and not SheetLook.objects.exists()


def test_a_form_printed_for_no_survey_is_refused_by_name():
    run = forms.personal_run(1)
    homeless = paper.run(run.partnership, form_key="core_3c", count=1)
    [sheet] = forms.sheets(homeless)

    with pytest.raises(Refused) as refused:
        looking.look(
            by=tenants.setter(), batch=forms.pile(run.partnership), sheet=sheet, raw={"int_shared": "3"}
        )

    assert refused.value.code == "no_survey"
    assert "core_3c" in str(refused.value.message)


def test_a_sheet_put_aside_forgets_what_was_keyed_and_cannot_be_keyed_again():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, second_share=100)
    seen(sheet, batch)
    paper.rejected(batch, reason="unreadable", serial=sheet.serial)

    assert SheetLook.objects.get().values == {}
    with pytest.raises(Refused) as refused:
        seen(sheet, batch)
    assert refused.value.code == "serial_used"


def test_a_questionnaire_is_not_keyed_as_a_suggestion():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)

    with pytest.raises(Refused) as refused:
        keying.key(
            by=tenants.setter(), batch=batch, client_uuid=sheet.uuid, entry=paper.entry(serial=sheet.serial)
        )

    assert refused.value.code == "questionnaire"


def test_nothing_to_take_over_takes_nothing():
    run = forms.personal_run(1)
    batch = forms.pile(run.partnership)

    looking.order_take_over(by=tenants.setter(), batch=batch)
    relay.drain()

    assert not KeyedSheet.objects.exists()
