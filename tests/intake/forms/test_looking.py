import pytest

from formspec import Problem
from intake.forms.looking import shown
from intake.selectors import looking
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db


def test_without_a_scan_every_question_is_asked_and_what_was_typed_stays():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)
    found = looking.standing(batch, sheet)

    empty = shown(found)
    again = shown(found, {"int_shared": ["4"], "capacity": ["paid"]}, [Problem("int_shared", "not_a_choice")])

    assert len(empty.fields) == len(again.fields) > 15 and empty.carried == {} and empty.sure == ()
    [wrong] = again.wrong
    assert wrong.key == "int_shared" and [one.value for one in wrong.options if one.ticked] == ["4"]
