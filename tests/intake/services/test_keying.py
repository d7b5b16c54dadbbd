from datetime import date

import pytest

from feedback.models import Suggestion
from foundation.errors import DifferentContent, Refused
from foundation.ids import uuid7
from intake.models import KeyedSheet
from intake.services import batches, keying
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db
SAID = date(2024, 5, 3)


def refusal(batch, **fields) -> str:
    known = fields.pop("known_twin", False)
    with pytest.raises(Refused) as refused:
        keying.key(
            by=tenants.setter(),
            batch=batch,
            client_uuid=uuid7(),
            entry=paper.entry(**fields),
            known_twin=known,
        )
    assert not KeyedSheet.objects.filter(batch=batch, suggestion__text=fields.get("text", "-")).count() > 1
    return refused.value.code


def test_a_sheet_becomes_a_suggestion_by_paper_said_on_its_date():
    city = paper.city()
    batch = paper.batch(city)
    printed = paper.run(city, count=1).sheets.get()

    sheet = paper.keyed(
        batch,
        serial=printed.serial_shown.lower(),
        said_on=SAID,
        kind="report",
        place="Park",
        answer="letter",
        name="A. Peeters",
        address="Lange straat 12, 2000 Antwerpen",
    )

    assert sheet.sheet == printed
    assert sheet.suggestion.channel == "paper"
    assert (sheet.suggestion.said_on, sheet.suggestion.kind) == (SAID, "report")
    assert (sheet.suggestion.place_text, sheet.suggestion.answer_channel) == ("Park", "letter")


def test_a_sheet_without_date_was_said_when_the_pile_reached_us():
    assert paper.keyed(paper.batch(paper.city())).suggestion.said_on == paper.RECEIVED


def test_the_same_entry_twice_is_one_suggestion():
    batch, client, entry = paper.batch(paper.city()), uuid7(), paper.entry()

    first = keying.key(by=tenants.setter(), batch=batch, client_uuid=client, entry=entry)
    again = keying.key(by=tenants.setter(), batch=batch, client_uuid=client, entry=entry)

    assert (first.repeated, again.repeated) == (False, True)
    assert first.number == again.number
    assert Suggestion.objects.count() == KeyedSheet.objects.count() == 1


def test_another_entry_under_the_same_id_is_refused_and_the_first_stands():
    batch, client = paper.batch(paper.city()), uuid7()
    keying.key(by=tenants.setter(), batch=batch, client_uuid=client, entry=paper.entry())

    with pytest.raises(DifferentContent):
        keying.key(by=tenants.setter(), batch=batch, client_uuid=client, entry=paper.entry())
    assert Suggestion.objects.count() == 1


def test_the_same_words_are_refused_until_somebody_looked():
    batch = paper.batch(paper.city())
    paper.keyed(batch, text="Het station is leeg.")

    assert refusal(batch, text="het station is leeg") == "same_words"
    assert paper.keyed(batch, text="het station is leeg", known_twin=True).suggestion


def test_the_same_words_elsewhere_are_no_matter():
    paper.keyed(paper.batch(paper.city()), text="Het station is leeg.")

    assert paper.keyed(paper.batch(paper.city()), text="Het station is leeg.")


def test_a_form_number_is_keyed_once_even_when_somebody_looked():
    city = paper.city()
    batch = paper.batch(city)
    serial = paper.run(city, count=1).sheets.get().serial
    paper.keyed(batch, serial=serial)

    assert refusal(batch, serial=serial, known_twin=True) == "serial_used"
    assert paper.rejected(batch, reason="double", serial=serial).reason == "double"


def test_a_form_put_aside_is_not_put_aside_twice():
    city = paper.city()
    batch = paper.batch(city)
    serial = paper.run(city, count=1).sheets.get().serial
    paper.rejected(batch, serial=serial)

    with pytest.raises(Refused):
        paper.rejected(batch, serial=serial)


def test_bad_entries_are_refused_by_name():
    city = paper.city()
    batch = paper.batch(city)
    elsewhere = paper.run(paper.city(), count=1).sheets.get().serial

    assert refusal(batch, serial="7K3M9X2Z") == "no_serial"
    assert refusal(batch, serial=elsewhere) == "no_serial"
    assert refusal(batch, said_on=date(2100, 1, 1)) == "future"
    assert refusal(batch, said_on=date(2024, 5, 18)) == "after_pile"
    assert refusal(batch, answer="letter") == "contact_needed"
    assert Suggestion.objects.count() == KeyedSheet.objects.count() == 0


def test_nothing_goes_into_a_closed_pile():
    batch = paper.batch(paper.city(), returned=1)
    paper.keyed(batch)
    batches.close(by=tenants.setter(), batch=batch)

    assert refusal(batch) == "closed"


def test_putting_aside_twice_by_one_click_counts_once():
    batch, client = paper.batch(paper.city()), uuid7()

    for repeated in (False, True):
        done = keying.reject(by=tenants.setter(), batch=batch, client_uuid=client, reason="blank")
        assert (done.number, done.repeated) == ("", repeated)
    assert KeyedSheet.objects.count() == 1
