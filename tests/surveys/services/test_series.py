"""Series: set up once, refused in words when they cannot run."""

import pytest
from django.db import DatabaseError, transaction

from foundation.errors import Refused
from surveys.models import Series
from surveys.services import library, series
from tests.factories import asking, open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_its_first_wave_is_planned() -> None:
    made = factory.series()

    wave = made.waves.get()
    assert (wave.state, wave.opens, wave.number) == ("planned", factory.FIRST, 1)
    assert made.mode == "confidential"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"rule": "whenever"}, "bad_rule"),
        ({"rule": "FREQ=WEEKLY"}, "waves_overlap"),
        ({"mode": "anonymous"}, "partners_are_paired"),
    ],
)
def test_what_cannot_run_is_refused(changed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        factory.series(**changed)

    assert refused.value.code == code
    assert not Series.objects.exists()


def test_a_questionnaire_of_another_partnership_is_refused() -> None:
    foreign = library.install(by=people.setter(), partnership=people.partnership()).instrument

    with pytest.raises(Refused) as refused:
        factory.series(instrument=foreign)

    assert refused.value.code == "other_partnership"


def test_an_ended_series_plans_no_more() -> None:
    made = factory.series()

    series.end(by=people.setter(), series=made, reason="It stops.")

    assert [wave.state for wave in made.waves.all()] == ["skipped"]
    with pytest.raises(Refused):
        series.end(by=people.setter(), series=made, reason="Again.")


def test_everyone_is_asked_anonymously_on_a_page_of_its_own() -> None:
    here = people.partnership()
    made = factory.series(here, mode="anonymous", door="open", slug="values", reminders=3)

    assert (made.audience, made.reminders, made.slug) == ("citizens", 0, "values")
    for wrong, words in (
        ({"mode": "confidential", "slug": "other"}, "is anonymous"),
        ({"mode": "anonymous", "slug": "values"}, "empty or taken"),
        ({"mode": "anonymous", "slug": ""}, "empty or taken"),
    ):
        with pytest.raises(Refused, match=words):
            factory.series(here, door="open", **wrong)


def test_partners_are_asked_anonymously_once_and_without_a_list_of_names() -> None:
    once = factory.series(mode="anonymous", rule="FREQ=YEARLY;COUNT=1")
    assert (once.audience, once.door, once.is_anonymous) == ("partners", "personal", True)
    with pytest.raises(DatabaseError), transaction.atomic():
        Series.objects.filter(pk=once.pk).update(rule="FREQ=YEARLY")

    here = people.partnership()
    with pytest.raises(Refused) as refused:
        factory.series(
            here, mode="anonymous", rule="FREQ=YEARLY;COUNT=1", instrument=asking.version(here).instrument
        )
    assert refused.value.code == "roster_not_anonymous"


def test_the_mode_is_not_weakened_after_opening() -> None:
    wave = open_surveys.once()
    for weaker in ("confidential", "identified"):
        with pytest.raises(DatabaseError), transaction.atomic():
            Series.objects.filter(pk=wave.series_id).update(mode=weaker)


def test_an_audience_by_body_organisation_and_role() -> None:
    here = people.partnership()
    body = people.body(here)
    people.seat(body=body, role="chair")
    people.seat(body=body)
    people.seat(partnership=here)

    wave = factory.open_wave(seats=0, partnership=here, bodies=(body.uuid,), roles=("chair",))

    assert wave.invitations.count() == 1
