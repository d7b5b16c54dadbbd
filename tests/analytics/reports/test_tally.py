"""What became of it: each suggestion in exactly one place."""

from datetime import timedelta

from analytics.reports.tally import overdue, rejected, standing, tally
from tests.factories.loop import SAID, TODAY, answered, case, imported, promise

ROWS = [
    case(),
    case(held=True, held_on=SAID),
    answered(verdict="yes"),
    answered(verdict="no"),
    answered(verdict="silent", handler_claim=False),
    answered(refused=True, answer_kind="refusal", verdict="partly"),
    case(withdrawn_on=SAID),
    imported(),
    imported("rejected"),
]


def test_each_is_counted_once() -> None:
    found = tally("all", ROWS, TODAY)
    assert found.n == found.no_answer + found.holding_only + found.answered + found.no_text + found.ended == 9
    assert (found.no_answer, found.holding_only, found.answered, found.no_text, found.ended) == (
        1,
        1,
        5,
        1,
        1,
    )


def test_no_text_in_the_file_is_never_an_answer_and_stays_in_the_denominator() -> None:
    found = tally("all", [imported(), imported(), imported("rejected")], TODAY)
    assert found.answered == 1 and found.no_text == 2 and found.no_answer == 0
    assert found.answered_share.n == 3
    assert standing(imported()) == "no_text"


def test_the_handlers_claim_and_the_askers_verdict_are_two_figures() -> None:
    found = tally("all", ROWS, TODAY)
    assert (found.claimed.value, found.claimed.n, found.claimed.missing) == (0.75, 4, 1)
    assert found.said_yes.n == 3 and found.said_yes.missing == 1
    assert (found.asked, found.said_partly, found.said_no, found.silent) == (4, 1, 1, 1)


def test_rejected_is_a_refusal_of_ours_or_the_other_systems_word() -> None:
    assert rejected(answered(refused=True)) and rejected(imported("rejected"))
    assert rejected(imported("Rejected", answered=False, refused=False))
    assert not rejected(imported()) and not rejected(answered())


def test_overdue_is_waiting_past_the_promised_day() -> None:
    assert overdue(case(), TODAY)
    assert overdue(case(held=True), TODAY)
    assert not overdue(case(answer_due_on=TODAY), TODAY)
    assert not overdue(answered(), TODAY)
    assert not overdue(case(withdrawn_on=SAID), TODAY)
    assert not overdue(imported(), TODAY)


def test_promises_kept_are_of_those_due_or_settled() -> None:
    rows = [
        answered(promises=(promise("kept"), promise("withdrawn"))),
        answered(promises=(promise(), promise(due=TODAY + timedelta(9)))),
    ]
    found = tally("all", rows, TODAY)
    assert found.promised == 2
    assert (found.kept.kept, found.kept.n, found.kept.overdue, found.kept.not_due) == (1, 2, 1, 1)


def test_nobody_gives_counts_of_0_and_shares_that_are_not_in_the_data() -> None:
    found = tally("all", [], TODAY)
    assert found.n == 0
    assert found.answered_share.value is None and found.answered_share.reason == "not in the data"
