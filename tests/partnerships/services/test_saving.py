import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry
from partnerships.models import Organisation
from partnerships.services import saving
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_stores_and_audits_in_one_go():
    here = make.partnership()
    row = Organisation(partnership=here, name="City", actor_group="city")
    saving.keep(row, by=make.setter(), action="organisation.create")
    entry = AuditEntry.objects.get(target_uuid=row.uuid)
    assert (entry.action, entry.partnership_ref) == ("organisation.create", here.pk)


def test_a_broken_rule_is_refused_in_words_and_nothing_is_stored():
    here = make.partnership()
    row = Organisation(partnership=here, name="", actor_group="city")
    with pytest.raises(Refused, match="Name: ") as caught:
        saving.keep(row, by=make.setter(), action="organisation.create")
    assert (caught.value.code, caught.value.status) == ("invalid", 422)
    assert not Organisation.objects.exists()


def test_a_change_names_the_fields_but_not_what_they_hold():
    row = make.organisation(name="Old")
    saving.change(
        row,
        {"name": "New", "actor_group": "city"},
        allowed=("name", "actor_group"),
        by=make.setter(),
        action="x",
    )
    assert AuditEntry.objects.get(action="x").facts == {"fields": ["name"]}


def test_a_change_of_nothing_leaves_no_trace():
    row = make.organisation(name="Same")
    saving.change(row, {"name": "Same"}, allowed=("name",), by=make.setter(), action="x")
    assert not AuditEntry.objects.filter(action="x").exists()


def test_a_field_that_cannot_be_changed_is_an_error_of_the_programmer():
    with pytest.raises(TypeError, match="uuid"):
        saving.change(make.organisation(), {"uuid": 1}, allowed=("name",), by=make.setter(), action="x")


def test_a_removed_row_stays_in_the_audit():
    row = make.organisation()
    saving.remove(row, by=make.setter(), action="x")
    assert AuditEntry.objects.get(action="x").target_uuid == row.uuid
    assert not Organisation.objects.exists()


def test_rows_of_another_partnership_are_refused():
    here, row = make.partnership(), make.organisation()
    with pytest.raises(Refused) as caught:
        saving.same_partnership(here, None, row)
    assert caught.value.code == "other_partnership"
