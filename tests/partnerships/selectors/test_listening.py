from datetime import date

import pytest

from partnerships.selectors import listening
from partnerships.services import listening as services
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 30)


def test_what_waits_longest_stands_first_and_days_are_counted():
    here = make.partnership()
    partner = make.organisation(here, actor_group="private")
    rows = [
        services.ask(
            by=make.setter(), partnership=here, what={"en": f"{day}"}, organisation=partner, asked_on=day
        )
        for day in (date(2026, 6, 20), date(2026, 1, 1), date(2026, 2, 1))
    ]
    services.settle(
        request=rows[2], by=make.setter(), state="delivered", settled_on=date(2026, 2, 11), answer="A file"
    )
    found = listening.requests(here, TODAY)
    assert [(one.days, one.waits) for one in found] == [(180, True), (10, True), (10, False)]
    assert listening.waiting(here) == 2
    assert listening.requests(make.partnership(), TODAY) == []


def test_languages_heard_on_visits():
    here = make.partnership()
    for languages in (["Arabic", "Dutch"], ["Dutch"]):
        services.visit(
            by=make.setter(),
            partnership=here,
            visited_on=TODAY.replace(month=1),
            place="Market",
            group="Stalls",
            languages=languages,
        )
    assert listening.languages_heard(here) == [("Dutch", 2), ("Arabic", 1)]
    assert len(listening.visits(here)) == 2


def test_a_visit_is_due_when_nobody_went_out_for_a_season():
    here = make.partnership()
    assert listening.visit_due(here, TODAY)
    services.visit(
        by=make.setter(),
        partnership=here,
        visited_on=date(2026, 4, 1),
        place="Saturday market",
        group="Stallholders",
        languages=("Turkish",),
    )
    assert not listening.visit_due(here, TODAY)
    assert listening.visit_due(here, date(2026, 7, 1))
    assert listening.visit_due(make.partnership(), TODAY)
