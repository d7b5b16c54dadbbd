from datetime import date, timedelta

import pytest

from feedback.selectors import cases
from feedback.services import closing, delivered, following_up, importing, promising
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_one_row_says_everything_the_loop_page_counts() -> None:
    here = feedback.place()
    row = feedback.suggestion(
        here, channel="paper", kind="complaint", said_on=clock.today(here.time_zone) - timedelta(days=9)
    )
    day = clock.today(here.time_zone) + timedelta(days=20)
    promising.promise(by=feedback.staff(), suggestion=row, text="Rack", due_on=day, owner_name="Mobility")
    feedback.answer(row, kind="holding", outcome="")
    feedback.answer(row)
    (case,) = cases.cases(here)
    today = clock.today(here.time_zone)
    assert (case.number, case.kind, case.channel, case.status, case.outcome) == (
        row.number,
        "complaint",
        "paper",
        "closed",
        "done",
    )
    assert (case.said_on, case.received_on) == (today - timedelta(days=9), today)
    assert (case.held, case.held_on, case.answered, case.answered_on) == (True, today, True, today)
    assert (case.answer_kind, case.delivered, case.handler_claim, case.answer_date_known) == (
        "substantive",
        True,
        True,
        True,
    )
    assert (case.owner_group, case.verdict, case.closed_on, case.reopened) == ("city", None, today, 0)
    assert case.promises[0].due_on == day and case.promises[0].state == "open"


def test_an_answer_that_did_not_arrive_is_no_answer() -> None:
    row = feedback.by_mail()
    reply = feedback.answer(row)
    (case,) = cases.cases(row.partnership)
    assert (case.answered, case.delivered, case.handler_claim) == (False, False, None)
    delivered.message_outcome(message_uuid=str(reply.message_uuid), outcome="bounced", by=feedback.staff())
    (case,) = cases.cases(row.partnership)
    assert (case.answered, case.delivered) == (False, False)


def test_claim_and_verdict_stand_side_by_side() -> None:
    here = feedback.place()
    for verdict in ("yes", "no", None):
        asked = following_up.ask(by=feedback.staff(), suggestion=feedback.closed(here))
        if verdict:
            following_up.answer(by=feedback.citizen(), follow_up=asked, verdict=verdict)
    feedback.closed(here)
    assert [(case.handler_claim, case.verdict) for case in cases.cases(here)] == [
        (True, "yes"),
        (True, "no"),
        (True, "silent"),
        (True, None),
    ]


def test_the_ends_are_dated_and_reopening_is_counted() -> None:
    here = feedback.place()
    withdrawn, joined, again = feedback.suggestion(here), feedback.suggestion(here), feedback.closed(here)
    closing.withdraw(by=feedback.citizen(), suggestion=withdrawn)
    closing.merge(by=feedback.staff(), suggestion=joined, into=again)
    closing.reopen(by=feedback.citizen(), suggestion=again, reason="Still full")
    first, second, third = cases.cases(here)
    assert first.withdrawn_on and second.merged_on
    assert (third.reopened, third.closed_on, third.status) == (1, None, "reopened")


def test_imported_rows_say_what_is_not_in_the_data() -> None:
    here = feedback.place()
    rows = [
        feedback.imported("1"),
        feedback.imported("2", reply="No money", reply_kind="refusal", source_status="rejected"),
        feedback.imported("3", reply="Done", reply_on=date(2016, 5, 1)),
    ]
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=rows)
    accepted, rejected, dated = cases.cases(here)
    assert (accepted.answered, accepted.source_status, accepted.source) == (False, "accepted", "citizen")
    assert (rejected.answered, rejected.refused, rejected.answered_on, rejected.answer_date_known) == (
        True,
        True,
        None,
        False,
    )
    assert (rejected.delivered, rejected.handler_claim) == (None, None)
    assert (dated.answered_on, dated.answer_date_known) == (date(2016, 5, 1), True)


def test_five_queries_however_many(django_assert_num_queries: object) -> None:
    here = feedback.place()
    for _ in range(4):
        feedback.closed(here)
    with django_assert_num_queries(5):  # type: ignore[operator]
        assert len(cases.cases(here)) == 4


def test_a_period_and_channels_narrow_it_and_another_partnership_is_not_in_it() -> None:
    here = feedback.place()
    feedback.suggestion(here, channel="phone", said_on=date(2026, 1, 5))
    feedback.suggestion(here)
    feedback.suggestion()
    assert len(cases.cases(here)) == 2
    assert len(cases.cases(here, said_until=date(2026, 1, 31))) == 1
    assert len(cases.cases(here, said_from=date(2026, 2, 1), channels=["phone"])) == 0


def test_the_sorts_are_those_of_the_cases() -> None:
    here = feedback.place()
    for kind in ("complaint", "question"):
        feedback.suggestion(here, kind=kind, channel="paper")
    feedback.suggestion(feedback.place())

    assert cases.sorts(here) == [(row.uuid, row.kind, row.channel) for row in cases.cases(here)]
    assert len(cases.sorts(here)) == 2
