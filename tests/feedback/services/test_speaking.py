import uuid

import pytest

from feedback.models import Suggestion, SuggestionFile
from feedback.records import Enclosure
from feedback.services import speaking
from foundation.errors import Refused
from foundation.models import Actor
from tests.factories import feedback, pictures

pytestmark = pytest.mark.django_db
SAID = {"channel": "web", "kind": "report", "text": "Glass on the path", "language": "en"}


def send(here, key, *enclosures):
    return speaking.speak(
        by=feedback.citizen(), partnership=here, client_uuid=key, enclosures=enclosures, **SAID
    )


def test_sent_twice_the_file_is_kept_once() -> None:
    here, key = feedback.place(), uuid.uuid4()
    photo = Enclosure("a.jpg", pictures.photo().read())
    assert [send(here, key, photo).repeated for _ in range(2)] == [False, True]
    assert SuggestionFile.objects.count() == Suggestion.objects.count() == 1


def test_a_file_that_cannot_be_taken_stores_nothing_at_all() -> None:
    here = feedback.place()
    with pytest.raises(Refused):
        send(here, uuid.uuid4(), Enclosure("a.exe", b"MZ and so on"))
    assert not Suggestion.objects.exists()


def test_who_speaks_up_is_the_submitter_and_who_is_refused_is_nobody() -> None:
    here, key = feedback.place(), uuid.uuid4()
    receipt = speaking.speak_up(partnership=here, client_uuid=key, **SAID)
    row = Suggestion.objects.get(uuid=receipt.suggestion)
    assert row.received_by.kind == "citizen" and row.received_by.subject == row.submitter.uuid
    actors = Actor.objects.count()
    with pytest.raises(Refused):
        speaking.speak_up(partnership=here, client_uuid=uuid.uuid4(), **{**SAID, "text": " "})
    assert Actor.objects.count() == actors
