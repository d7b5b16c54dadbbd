"""The workflow, told as scenarios."""

import pytest

from feedback.models import Outcome, ReplyKind, Status
from feedback.workflow import steps

NOTHING = steps.Delivery()
SENT = steps.Delivery(answered=True)
ARRIVED = steps.Delivery(answered=True, delivered=True)
LOST = steps.Delivery(answered=True, undeliverable=True)


def walk(*path: str, start: str = "received") -> str:
    status = start
    for step in path:
        status = steps.after(status, step)
    return status


@pytest.mark.parametrize(
    ("story", "path", "end"),
    [
        ("answered at once", ["answer", "close"], "closed"),
        ("given away, taken up, answered", ["assign", "take_up", "answer", "close"], "closed"),
        ("kept posted first", ["hold", "hold", "answer", "close"], "closed"),
        ("a second answer before closing", ["answer", "answer", "close"], "closed"),
        ("the letter came back, the second arrived", ["answer", "undelivered", "answer", "close"], "closed"),
        (
            "the letter came back and nobody is there",
            ["answer", "undelivered", "give_up"],
            "cannot_be_reached",
        ),
        ("the person comes back", ["answer", "undelivered", "give_up", "reopen"], "reopened"),
        ("not content", ["answer", "close", "reopen", "assign", "answer", "close"], "closed"),
        ("a bounce after closing", ["answer", "close", "undelivered"], "reopened"),
        ("taken back", ["assign", "withdraw"], "withdrawn"),
        ("said before", ["merge"], "merged"),
    ],
)
def test_a_suggestion_can_go_this_way(story: str, path: list[str], end: str) -> None:
    assert walk(*path) == end


def test_an_imported_one_is_taken_up_first() -> None:
    assert walk("take_up", start="imported") == "received"
    with pytest.raises(steps.NotAllowed):
        walk("answer", start="imported")


@pytest.mark.parametrize(
    ("status", "step"),
    [
        ("received", "close"),
        ("in_handling", "close"),
        ("closed", "answer"),
        ("closed", "withdraw"),
        ("merged", "answer"),
        ("merged", "reopen"),
        ("withdrawn", "reopen"),
        ("answered", "merge"),
        ("received", "give_up"),
    ],
)
def test_it_cannot_go_that_way(status: str, step: str) -> None:
    with pytest.raises(steps.NotAllowed, match=step):
        steps.after(status, step)


def test_only_what_arrived_closes() -> None:
    assert [steps.may_close(how) for how in (NOTHING, SENT, LOST, ARRIVED)] == [False, False, False, True]


def test_only_what_was_tried_in_vain_is_given_up() -> None:
    assert [steps.may_give_up(how) for how in (NOTHING, SENT, ARRIVED, LOST)] == [False, False, False, True]


def test_the_page_offers_only_what_is_possible_now() -> None:
    assert "close" not in steps.next_steps("answered", SENT)
    assert "close" in steps.next_steps("answered", ARRIVED)
    assert "give_up" in steps.next_steps("in_handling", LOST)
    assert "undelivered" not in steps.next_steps("answered", LOST)
    assert steps.next_steps("merged", NOTHING) == ()


def test_no_status_is_a_dead_end_but_the_ends() -> None:
    stuck = {status for status in steps.STATUSES if not steps.allowed(status)}
    assert stuck == {"withdrawn", "merged"}


def test_the_models_words_are_the_workflows() -> None:
    assert tuple(Status.values) == steps.STATUSES
    assert tuple(Outcome.values) == steps.OUTCOMES
    assert set(ReplyKind.values) == {*steps.KEEPS_POSTED, *steps.ANSWERS}
    assert set(steps.USUAL_OUTCOME) == set(steps.ANSWERS)
    assert steps.step_of_reply("holding") == "hold" and steps.step_of_reply("refusal") == "answer"
