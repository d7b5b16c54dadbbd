"""What feedback hands out, without the signals."""

from datetime import date

import pytest

from analytics.datasets.loop import loop_data, taken_over
from analytics.services import workbench
from feedback.records import ImportedRow
from feedback.services.importing import take_over
from foundation.services import actors
from partnerships.models import Partnership
from tests.factories import loop
from tests.factories import partnerships as people


def test_what_comes_from_another_system_is_told_apart() -> None:
    assert taken_over(loop.imported())
    assert not taken_over(loop.case())


@pytest.mark.django_db
def test_rows_and_replies_are_this_partnerships_and_signals_are_counted_only() -> None:
    here, other = imported_city("web"), imported_city("signal")
    assert len(loop_data(here).cases) == 2 and len(loop_data(here).replies) == 1
    found = loop_data(other)
    assert found.cases == () and found.signals == 2 and found.replies == ()
    assert loop_data(here, said_from=date(2026, 2, 1)).cases == ()


def imported_city(channel: str) -> Partnership:
    here = people.partnership()
    rows = [
        ImportedRow(
            key=str(n),
            line=n,
            text="x",
            language="en",
            said_on=date(2026, 1, n),
            channel=channel,
            reply=reply,
        )
        for n, reply in ((1, "Thank you"), (2, ""))
    ]
    owner = people.organisation(here)
    take_over(by=people.setter(), partnership=here, source_name="old", rows=rows, owner=owner)
    return here


@pytest.mark.django_db
def test_blind_verdicts_come_in_the_order_in_which_they_were_given() -> None:
    here = imported_city("web")
    one = next(row for row in loop_data(here).cases if row.answered)
    for verdict in ("no", "yes"):
        coder = actors.for_user(people.staff("coder", partnership=here))
        workbench.judge(by=coder, partnership=here, suggestion=one.uuid, judged=verdict)
    assert list(loop_data(here).judged[one.uuid].values()) == ["no", "yes"]
