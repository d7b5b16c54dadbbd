import re
from pathlib import Path
from uuid import uuid4

import pytest

from analytics.services import comparing
from config.restoring import log, replay
from delivery.models import Message
from feedback.models import RegisterEntry, Suggestion, SuggestionFile
from feedback.records import Enclosure
from feedback.services import attaching, citizens, erasing, publishing
from foundation.models import ContactCard
from foundation.records import Contact
from foundation.services import contacts
from tests.architecture.source_tree import ROOT, modules
from tests.factories import feedback, own_ties, pictures, workbench
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


# Ends that take nothing back from anybody's eyes.
ENDINGS = {"body.end", "decision.end", "grant.end", "seat.end", "series.end"}


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def test_every_erasure_of_the_site_can_be_done_again() -> None:
    """An action that erases and has no row here would come back with an old backup."""
    found = set()
    for path in (one for one in modules() if "services" in one.parts):
        source = (ROOT / path).read_text(encoding="utf-8")
        found |= set(re.findall(r'"(\w+\.(?:erase|withdraw|drop|end))"', source))
    assert found - ENDINGS == set(replay.ACTIONS)


def test_nothing_is_standing_on_a_site_that_erased() -> None:
    row = feedback.by_mail()
    publishing.release(by=feedback.staff(), suggestion=row, text="x", title="x")
    attaching.attach(by=feedback.staff(), suggestion=row, enclosure=enclosure())
    erasing.erase(by=feedback.citizen(), suggestion=row)
    assert replay.note() >= 4
    assert list(replay.standing()) == []
    replay.must_be_done()


def enclosure() -> Enclosure:
    return Enclosure("bike.jpg", pictures.photo().read(), "a wheel")


def test_a_suggestion_that_came_back_is_erased_again() -> None:
    row = feedback.suggestion()
    erasing.erase(by=feedback.citizen(), suggestion=row)
    replay.note()
    Suggestion.objects.filter(pk=row.pk).update(erased_at=None, erased_by=None, text="back")
    with pytest.raises(replay.NotReplayed, match="replay_erasures"):
        replay.must_be_done()
    assert replay.replay() == 1
    row.refresh_from_db()
    assert (row.text, bool(row.erased_at)) == ("", True)
    assert replay.replay() == 0
    replay.must_be_done()


def test_a_contact_a_message_a_copy_and_a_file_too(tmp_path: Path) -> None:
    row = feedback.by_mail()
    feedback.answer(row)
    publishing.release(by=feedback.staff(), suggestion=row, text="x", title="x")
    attaching.attach(by=feedback.staff(), suggestion=row, enclosure=enclosure())
    card, message = ContactCard.objects.get(), Message.objects.get(about="feedback.reply")
    entry, file = RegisterEntry.objects.get(), SuggestionFile.objects.get()
    lines = [
        log.Erased(str(uuid4()), action, str(target), "2026-11-22T00:00:00+00:00")
        for action, target in (
            ("contact.erase", card.uuid),
            ("message.erase", message.uuid),
            ("register.withdraw", entry.uuid),
            ("file.drop", file.stored.uuid),
        )
    ]
    log._append(lines)
    assert replay.replay() == 4
    for gone in (card, message, entry):
        gone.refresh_from_db()
    assert (card.payload, message.paragraphs, bool(entry.withdrawn_at)) == (None, [], True)
    assert not SuggestionFile.objects.exists()


def test_consents_that_were_taken_back_are_taken_back_again() -> None:
    here, there = tenants.partnership(), tenants.partnership()
    tie = own_ties.agree(tenants.member(here))
    yes = comparing.consent(by=tenants.setter(), partnership=here, other=there, purpose="to learn")
    text = workbench.source(here)
    targets = {"tie_consent.end": tie.uuid, "comparison.withdraw": yes.uuid, "source.erase": text.uuid}
    log._append([log.Erased(str(uuid4()), action, str(target), "") for action, target in targets.items()])
    assert replay.replay() == 3
    for row in (tie, yes, text):
        row.refresh_from_db()
    assert tie.ended_at and yes.ended_at and text.erased_at


def test_who_was_erased_and_gives_an_address_again_is_not_erased_again() -> None:
    """Else the site would not start, and a replay would take the new address away."""
    row = feedback.by_mail()
    card = ContactCard.objects.get()
    contacts.erase(card=card, by=feedback.staff())
    replay.note()
    new = Contact("Bo", "bo@city.test", "", "")
    citizens.change_answer_channel(by=feedback.citizen(), suggestion=row, answer_channel="email", contact=new)
    replay.must_be_done()
    assert replay.replay() == 0
    assert contacts.read(ContactCard.objects.get()) == new
