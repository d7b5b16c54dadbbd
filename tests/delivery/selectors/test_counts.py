from delivery.selectors import counts
from delivery.services import outcomes
from foundation.services import relay
from tests.factories import delivery, foundation


def test_each_counts_what_waits_for_a_person_here(home):
    other = delivery.partnership("lindenstadt")
    for city in (home, home, other):
        delivery.message(city, "letter")
        delivery.message(city, "call")
    relay.drain()
    call = delivery.message(home, "call")

    row = outcomes.record_call(message=call, by=foundation.actor(), outcome="wrong_number")

    assert (counts.letters_to_post(home), counts.calls_to_make(home), counts.undelivered(home)) == (2, 2, 1)
    outcomes.take_note(message=row, by=foundation.actor())
    assert counts.undelivered(home) == 0
