"""The sample of suggestions is keyed twice: blind, compared, settled by a third look; contacts stay sealed."""

import pytest

from feedback.models import Suggestion
from foundation.errors import Refused
from foundation.ids import uuid7
from foundation.models import ContactCard
from foundation.records import Contact
from foundation.services import actors, contacts
from intake.models import KeyedSheet, SheetLook
from intake.selectors import looking
from intake.services import batches, keying, noting
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db
SAID = {"text": "The stand is empty.", "kind": "report", "answer": "letter"}
WHO = {"name": "Ann Peeters", "address": "Kaai 1\n2000 Antwerpen"}


@pytest.fixture
def batch():
    return paper.batch(paper.city(), returned=1, second_share=100)


@pytest.fixture
def serial(batch):
    return paper.run(batch.partnership, count=1).sheets.get().serial


def keyed(batch, serial, who="first", *, settles=False, **changed):
    entry = paper.entry(**{**SAID, **WHO, "serial": serial, **changed})
    return keying.key(by=actors.system(who), batch=batch, client_uuid=uuid7(), entry=entry, settles=settles)


def test_a_suggestion_of_the_sample_waits_for_a_second_person_and_counts_when_both_agree(batch, serial):
    first = keyed(batch, serial)
    assert (first.number, first.waits) == ("", "second") and not Suggestion.objects.exists()
    with pytest.raises(Refused) as refused:
        keyed(batch, serial)
    assert refused.value.code == "not_you"

    second = keyed(batch, serial, "second", text="the stand is empty")

    said = Suggestion.objects.get()
    assert (second.number, second.waits) == (said.number, "")
    assert (said.text, said.received_on) == ("the stand is empty", batch.received_on)
    assert KeyedSheet.objects.get().suggestion == said
    counts = SheetLook.objects.order_by("nth").values_list("compared", "wrong", "values")
    assert list(counts) == [(6, 0, {}), (6, 0, {})]
    batches.close(by=tenants.setter(), batch=batch)


def test_what_a_person_left_to_be_reached_is_sealed_until_it_is_compared_and_then_erased(batch, serial):
    keyed(batch, serial)

    look = SheetLook.objects.select_related("contact").get()
    assert "Peeters" not in str(look.values)
    assert contacts.read(look.contact) == Contact(name=WHO["name"], address=WHO["address"])
    keyed(batch, serial, "second")

    cards = ContactCard.objects.filter(pk__in=SheetLook.objects.values("contact"))
    assert [contacts.read(card) for card in cards] == [Contact(), Contact()]


def test_a_third_look_settles_and_the_rates_say_who_was_wrong(batch, serial):
    keyed(batch, serial, kind="complaint")
    assert keyed(batch, serial, "second", address="Kade 1").waits == "third"
    with pytest.raises(Refused) as refused:
        keyed(batch, serial, "third")
    assert refused.value.code == "two_differ", "nobody settles what they did not see"

    assert keyed(batch, serial, "third", settles=True).number

    assert Suggestion.objects.get().kind == "report"
    rates = {rate.who: (rate.compared, rate.wrong) for rate in looking.rates(batch)}
    assert rates == {"first": (6, 1), "second": (6, 1), "": (12, 2)}


def test_a_sheet_put_aside_forgets_what_was_keyed_of_it(batch, serial):
    keyed(batch, serial)

    keying.reject(by=tenants.setter(), batch=batch, client_uuid=uuid7(), reason="unreadable", serial=serial)

    look = SheetLook.objects.select_related("contact").get()
    assert (look.values, look.compared, contacts.read(look.contact)) == ({}, 0, Contact())


def test_a_sheet_without_a_number_is_keyed_once(batch):
    assert keyed(batch, "").number


def test_a_questionnaire_of_no_survey_is_refused_by_name():
    city = paper.city()
    run = paper.run(city, count=1)
    run.form_key = "core_3c"
    run.save()

    with pytest.raises(Refused) as refused:
        noting.note(
            by=tenants.setter(), batch=paper.batch(city), sheet=forms.sheets(run)[0], values={"one": 1}
        )
    assert refused.value.code == "no_survey"
