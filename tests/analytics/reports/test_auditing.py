"""Everything a partnership tells, audited."""

import pytest

from analytics.measures.disclosure.policy import Policy
from analytics.reports.auditing import _row, everything
from tests.factories import insight
from tests.factories import partnerships as people

POLICY = Policy(k=5)


@pytest.mark.django_db
def test_each_series_is_audited_with_all_its_editions() -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    (found,) = everything(here)
    assert found.name.startswith("intensity ")
    assert found.audit.safe
    assert found.audit.figures > 50


@pytest.mark.django_db
def test_a_partnership_without_figures_has_nothing_to_audit() -> None:
    assert everything(people.partnership()) == []


def test_a_row_with_one_hidden_answer_is_found() -> None:
    assert not _row("age", [3, 20, 30], [True, False, False], POLICY).safe
    assert _row("age", [3, 20, 30], [True, True, False], POLICY).safe
    assert _row("age", [9, 20, 30], [False, False, False], POLICY).safe
