from datetime import date, timedelta

import pytest

from foundation import clock
from foundation.errors import Refused
from foundation.models import AuditEntry
from partnerships.services import listening
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def asked(here=None, **fields):
    here = here or make.partnership()
    values = {"what": {"en": "Trips by neighbourhood"}, "asked_on": DAY}
    if "organisation" not in fields:
        values["organisation"] = make.organisation(here, actor_group="private")
    return listening.ask(**{"by": make.setter(), "partnership": here, **values, **fields})


def test_a_request_is_asked_taken_higher_and_refused():
    row = asked()
    row = listening.escalate(
        request=row, by=make.setter(), escalated_on=DAY + timedelta(30), escalated_to="Alderman"
    )
    row = listening.settle(
        request=row,
        by=make.setter(),
        state="refused",
        settled_on=DAY + timedelta(60),
        answer="A trade secret",
    )
    assert (row.state, row.escalated_to, row.answer) == ("refused", "Alderman", "A trade secret")
    actions = AuditEntry.objects.filter(target_uuid=row.uuid).order_by("id").values_list("action", flat=True)
    assert list(actions) == ["request.ask", "request.escalate", "request.settle"]
    with pytest.raises(Refused):
        listening.settle(
            request=row, by=make.setter(), state="delivered", settled_on=DAY + timedelta(61), answer="x"
        )


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "asked"},
        {"answer": " "},
        {"settled_on": DAY - timedelta(1)},
        {"settled_on": date(2100, 1, 1)},
    ],
)
def test_an_answer_says_what_came_on_a_possible_day(fields):
    row = asked()
    values = {"state": "delivered", "settled_on": DAY, "answer": "A file", **fields}
    with pytest.raises(Refused):
        listening.settle(request=row, by=make.setter(), **values)
    with pytest.raises(Refused):
        listening.escalate(request=row, by=make.setter(), escalated_on=DAY, escalated_to=" ")


def test_only_organisations_of_here_are_asked_and_not_in_the_future():
    with pytest.raises(Refused):
        asked(organisation=make.organisation())
    with pytest.raises(Refused):
        asked(asked_on=clock.today("Europe/Brussels") + timedelta(2))


def test_a_visit_holds_groups_and_languages():
    here = make.partnership()
    values = {"by": make.setter(), "partnership": here, "visited_on": DAY, "languages": ["Arabic", "Dutch"]}
    row = listening.visit(**values, place="Market", group="Stallholders", people=12)
    listening.change_visit(visit=row, by=make.setter(), people=14)
    row.refresh_from_db()
    assert (row.people, row.languages) == (14, ["Arabic", "Dutch"])
    with pytest.raises(Refused):
        listening.visit(**values, place=" ", group="Nobody")
