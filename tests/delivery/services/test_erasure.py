from delivery.models import MessageEvent
from delivery.services import erasure, outcomes
from tests.factories import delivery, foundation


def test_words_go_and_the_outcome_stays(home):
    message = delivery.message(home, "call", code="7K3M QX9D 2F8A")
    outcomes.record_call(message=message, by=foundation.actor(), outcome="reached", note="spoke to the son")

    erased = erasure.erase(
        partnership=home, about=message.about, about_id=message.about_id, by=foundation.actor()
    )

    message.refresh_from_db()
    assert (erased, message.state) == (1, "reached")
    assert (message.subject, message.paragraphs, message.private, message.reference) == ("–", [], None, "")
    assert not MessageEvent.objects.exclude(note="").exists()


def test_what_still_waits_is_never_sent(home):
    message = delivery.message(home, hears="x.heard")

    erasure.erase(partnership=home, about=message.about, about_id=message.about_id, by=foundation.actor())

    message.refresh_from_db()
    assert message.state == "failed"


def test_another_partnerships_messages_stay(home):
    message = delivery.message(home)
    other = delivery.partnership("lindenstadt")

    assert (
        erasure.erase(
            partnership=other, about=message.about, about_id=message.about_id, by=foundation.actor()
        )
        == 0
    )
