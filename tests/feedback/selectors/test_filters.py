import pytest

from feedback.selectors import filters
from feedback.services import filters as keeping
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_without_any_list_kept_there_are_only_the_organisations_that_answer(
    django_assert_num_queries,
) -> None:
    here = feedback.place()
    city = feedback.city(here)
    partnerships.organisation(partnership=here, name="Club", is_owner_of_cases=False)
    feedback.city(feedback.place())
    user = partnerships.user()
    with django_assert_num_queries(1):
        found = filters.choices(here.pk, user)
    assert found.owners == ((city.pk, str(city.uuid), city.name),) and found.saved == ()


def test_my_lists_stand_by_name_and_nobody_elses() -> None:
    here, user, other = feedback.place(), partnerships.user(), partnerships.user()
    for who, name in ((user, "bridges"), (user, "Arches"), (other, "theirs")):
        keeping.save(
            by=feedback.staff(), partnership=here, user=who, name=name, wanted={"list": "open", "words": name}
        )
    saved = filters.choices(here.pk, user).saved
    assert [name for name, _query in saved] == ["Arches", "bridges"]
    assert "words=Arches" in saved[0][1]
