import itertools

import pytest

from delivery import workflow


@pytest.mark.parametrize(
    ("channel", "path"),
    [
        ("email", ["queued", "sent", "delivered"]),
        ("email", ["queued", "sent", "delivered", "bounced"]),
        ("email", ["queued", "dead", "queued", "sent", "bounced"]),
        ("letter", ["queued", "posted", "returned"]),
        ("call", ["queued", "reached"]),
        ("call", ["queued", "unreachable"]),
        ("page", ["queued", "delivered"]),
    ],
)
def test_it_allows_the_usual_lives(channel: str, path: list[str]) -> None:
    assert all(workflow.may(channel, old, new) for old, new in itertools.pairwise(path))


@pytest.mark.parametrize(
    ("channel", "old", "new"),
    [
        ("email", "queued", "delivered"),
        ("email", "bounced", "sent"),
        ("letter", "queued", "delivered"),
        ("letter", "returned", "posted"),
        ("call", "reached", "unreachable"),
        ("page", "delivered", "queued"),
    ],
)
def test_it_refuses_what_is_not_in_the_table(channel: str, old: str, new: str) -> None:
    assert not workflow.may(channel, old, new)


def test_every_outcome_is_either_arrived_or_lost() -> None:
    assert not workflow.ARRIVED & workflow.LOST
    reachable = {new for table in workflow.ALLOWED.values() for news in table.values() for new in news}
    assert reachable - workflow.OUTCOMES == {"queued", "sent"}


def test_a_number_nobody_answers_five_times_cannot_be_reached() -> None:
    assert [workflow.after_call("no_answer", tries) for tries in range(1, 6)] == [None] * 4 + ["unreachable"]


def test_a_call_ends_in_one_of_four_ways() -> None:
    assert workflow.after_call("reached", 5) == "reached"
    assert workflow.after_call("declined", 1) == "unreachable"
    with pytest.raises(KeyError):
        workflow.after_call("busy", 1)
