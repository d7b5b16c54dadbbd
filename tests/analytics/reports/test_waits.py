"""Waiting: open cases count as far as they waited, undated ones do not count at all."""

from datetime import timedelta

import pytest

from analytics.reports.waits import DUTY, wait
from tests.factories.loop import SAID, TODAY, answered, case, imported


def test_the_reference_tickets() -> None:
    """measurement.md, reference case 6: answered .60 by day 10, where the naive 1 - KM says .7257."""
    ended = [(1, 1), (2, 1), (2, 2), (3, 1), (4, 0), (5, 3), (5, 1), (6, 0), (8, 1), (10, 0)]
    rows = []
    for days, how in ended:
        said = TODAY - timedelta(days)
        if how == 1:
            rows.append(answered(days, said_on=said))
        elif how == 0:
            rows.append(case(said_on=said))
        else:
            rows.append(case(said_on=said, **{("withdrawn_on" if how == 2 else "merged_on"): TODAY}))
    found = wait("web", rows, TODAY)
    by_7, by_14 = found.by_day[7], found.by_day[14]
    assert by_7.value == pytest.approx(0.42)
    assert by_7.low is not None and by_7.low < 0.42 < (by_7.high or 0)
    assert by_14.value is None and by_14.reason  # nobody waited that long and is known to have ended
    assert found.curve[-1].share == pytest.approx(0.60)


def test_undated_answers_and_files_without_text_are_not_in_the_data() -> None:
    found = wait("import", [imported(), imported("rejected")], TODAY)
    assert (found.n, found.undated, found.curve) == (0, 2, ())
    assert {each.reason for each in found.by_day.values()} == {"not in the data"}


def test_the_two_clocks_start_on_their_own_days() -> None:
    late = [answered(20, received_on=SAID + timedelta(14)) for _ in range(3)]
    assert wait("paper", late, TODAY).by_day[14].value == 0
    assert wait("paper", late, TODAY, clock=DUTY).by_day[14].value == 1


def test_an_answer_before_it_was_said_is_a_wrong_date_and_does_not_count() -> None:
    assert wait("web", [answered(-3)], TODAY).undated == 1
