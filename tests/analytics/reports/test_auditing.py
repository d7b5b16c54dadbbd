"""Everything a partnership tells, audited."""

import pytest

from analytics.reports.auditing import everything
from tests.factories import insight
from tests.factories import partnerships as people


@pytest.mark.django_db
def test_each_series_is_audited_with_all_its_editions() -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    found, beside, edition = everything(here)
    assert found.name.startswith("intensity ") and edition.name.endswith("edition 1")
    assert beside.name.startswith("structure ") and beside.audit.safe and beside.audit.figures >= 8
    assert found.audit.safe and edition.audit.safe
    assert found.audit.figures > 50


@pytest.mark.django_db
def test_a_partnership_without_figures_has_nothing_to_audit() -> None:
    assert everything(people.partnership()) == []
