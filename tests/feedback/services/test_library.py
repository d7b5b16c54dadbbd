import pytest

from feedback.models import CannedText
from feedback.selectors import library as texts
from feedback.services import library, replying
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def text(here, **fields):
    values = {
        "by": feedback.staff(),
        "partnership": here,
        "title": "Racks",
        "kind": "substantive",
        "text": "Racks are counted twice a year.",
        "language": "en",
    }
    return library.write(**{**values, **fields})


def test_whoever_uses_a_text_names_the_point_and_it_is_counted() -> None:
    here = feedback.place()
    canned, row = text(here), feedback.by_mail(here)
    with pytest.raises(Refused, match="which point"):
        feedback.answer(row, canned=canned, point=" ")
    assert texts.texts(here.pk).get().used == 0
    reply = feedback.answer(row, canned=canned, text=canned.text, point="The rack is full in the morning.")
    assert texts.texts(here.pk).get().used == 1
    assert (reply.canned, reply.point) == (canned, "The rack is full in the morning.")


def test_a_draft_is_no_use_yet() -> None:
    here = feedback.place()
    canned = text(here)
    replying.draft(
        by=feedback.staff(),
        suggestion=feedback.suggestion(here),
        kind="substantive",
        text="x",
        canned=canned,
        point="y",
    )
    assert texts.texts(here.pk).get().used == 0


def test_a_newer_text_takes_the_place_of_the_older_and_nothing_is_lost() -> None:
    here = feedback.place()
    old = text(here)
    new = text(here, text="Racks are counted every month.")
    assert list(texts.texts(here.pk)) == [new] and CannedText.objects.count() == 2
    text(here, language="nl")
    assert texts.texts(here.pk, language="nl").count() == 1
    library.retire(by=feedback.staff(), canned=old)
    assert texts.one(here.pk, str(old.uuid)) is None and texts.one(here.pk, str(new.uuid)) == new


@pytest.mark.parametrize("fields", [{"title": " "}, {"text": ""}, {"kind": "x"}, {"language": "?"}])
def test_half_a_text_is_refused(fields) -> None:
    with pytest.raises(Refused):
        text(feedback.place(), **fields)
