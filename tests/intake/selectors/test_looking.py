import pytest

from foundation.services import actors
from intake.selectors import looking
from paper.generator.people import Habits
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import scans

pytestmark = pytest.mark.django_db
SURE = Habits(skips=0, takes_back=0, slips=0, writes=0)


def test_what_each_questionnaire_of_a_pile_waits_for():
    run = forms.personal_run(3)
    batch = forms.pile(run.partnership, returned=4)
    homeless = scans.run(run.partnership, form_key="core_3c", count=1)
    copies = scans.filled(run, habits=SURE)
    pages = [*copies[0][1], *copies[1][1][:-1], *scans.filled(homeless, habits=SURE)[0][1]]
    scans.uploaded(batch, *pages)

    found = looking.table(batch)

    whole = len(run.geometry["pages"]) == 1
    assert [each.stage for each in found] == (
        ["sure", "no_survey"] if whole else ["sure", "missing", "no_survey"]
    )
    assert looking.next_for(batch, tenants.setter()) is None
    assert looking.rates(batch) == []
    paper.rejected(batch, serial=found[0].sheet.serial)
    assert looking.is_settled(found[0].sheet) and len(looking.table(batch)) == len(found) - 1


def test_a_sheet_nobody_scanned_waits_for_its_first_look():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)

    found = looking.standing(batch, sheet)

    assert (found.stage, found.sight, found.values) == ("first", None, [])
    assert found.may_be_seen_by(actors.system("anybody"))
