import pytest

from feedback.models import Moderation
from feedback.selectors import moderation
from feedback.services import citizens, erasing, moderating
from foundation.errors import Refused
from foundation.services import relay
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_danger_is_told_to_a_named_person_at_once_without_the_words(mailoutbox) -> None:
    here = feedback.place()
    keeper = partnerships.staff("coordinator", partnership=here)
    row = feedback.suggestion(here, text="Er is een gaslek in de kelder", language="nl")
    relay.drain()
    assert [mail.to for mail in mailoutbox] == [[keeper.email]]
    assert row.number in mailoutbox[0].subject and "gaslek" not in mailoutbox[0].body
    assert row.status == "received"  # nothing else changes: it is worked on as any other


def test_words_added_later_are_heard_too_and_only_those() -> None:
    row = feedback.suggestion(text="Il me bat")
    citizens.add(by=feedback.citizen(), suggestion=row, text="and the light is broken")
    assert Moderation.objects.count() == 1
    citizens.add(by=feedback.citizen(), suggestion=row, text="je vais te tuer")
    assert [one.act for one in moderation.of(row)] == ["emergency", "threat"]


def test_a_flag_is_settled_once_in_words() -> None:
    flagged = moderating.flag(
        by=feedback.staff(), suggestion=feedback.suggestion(), act="threat", reason="names a colleague"
    )
    with pytest.raises(Refused):
        moderating.settle(by=feedback.staff(), flagged=flagged, words=" ")
    moderating.settle(by=feedback.staff(), flagged=flagged, words="Spoke with the police")
    with pytest.raises(Refused):
        moderating.settle(by=feedback.staff(), flagged=flagged, words="again")


def test_words_are_folded_away_with_a_reason_and_never_deleted() -> None:
    row = feedback.suggestion()
    with pytest.raises(Refused):
        moderating.fold(by=feedback.staff(), suggestion=row, reason="  ")
    moderating.fold(by=feedback.staff(), suggestion=row, reason="insults a person")
    assert moderation.is_folded(row)
    with pytest.raises(Refused):
        moderating.fold(by=feedback.staff(), suggestion=row, reason="again")
    moderating.unfold(by=feedback.staff(), suggestion=row, reason="it was a quotation")
    assert not moderation.is_folded(row)
    with pytest.raises(Refused):
        moderating.unfold(by=feedback.staff(), suggestion=row, reason="again")
    row.refresh_from_db()
    assert row.text


def test_watch_is_kept_by_someone_with_a_role_here() -> None:
    here = feedback.place()
    stranger = partnerships.staff("coordinator", partnership=feedback.place())
    with pytest.raises(Refused):
        moderating.name_watch(by=feedback.staff(), partnership=here, user=stranger)


def test_erasing_blanks_the_reasons() -> None:
    row = feedback.suggestion()
    moderating.fold(by=feedback.staff(), suggestion=row, reason="insults Jan")
    erasing.erase(by=feedback.citizen(), suggestion=row)
    assert "Jan" not in Moderation.objects.get().reason
