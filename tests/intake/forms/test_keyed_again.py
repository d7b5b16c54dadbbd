import pytest

from foundation.ids import uuid7
from foundation.services import actors
from intake.forms import keyed_again
from intake.services import keying
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch():
    return paper.batch(paper.city(), returned=1, second_share=100)


@pytest.fixture
def serial(batch):
    return paper.run(batch.partnership, count=1).sheets.get().serial


def keyed(batch, serial, who, **fields):
    entry = paper.entry(**{"text": "The stand is empty.", "serial": serial, "name": "Ann", **fields})
    keying.key(by=actors.system(who), batch=batch, client_uuid=uuid7(), entry=entry)


def test_a_sheet_nobody_keyed_waits_for_no_other_look(batch, serial):
    assert keyed_again.standing(batch, serial) is None
    assert keyed_again.standing(batch, "") is None


def test_the_second_person_sees_nothing_of_the_first(batch, serial):
    keyed(batch, serial, "first")
    found = keyed_again.standing(batch, serial)
    assert found is not None

    form = keyed_again.form(found, batch.partnership)

    assert set(form.initial) == {"client_uuid", "serial", "language"}
    assert keyed_again.readings(found, form) == {}


def test_the_third_sees_what_differs_and_what_both_keyed_stands_in_its_field(batch, serial):
    keyed(batch, serial, "first", said_on=paper.RECEIVED)
    keyed(batch, serial, "second", kind="report")
    found = keyed_again.standing(batch, serial)
    assert found is not None

    form = keyed_again.form(found, batch.partnership)

    assert form.initial["name"] == "Ann" and form.initial["settles"] is True
    read = keyed_again.readings(found, form)
    assert set(read) == {"kind", "said_on"}
    assert "–" in read["said_on"] and len(set(read["kind"])) == 2
