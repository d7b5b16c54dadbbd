import pytest
from django.http import Http404

from foundation.services import files
from surveys.selectors import incoming
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def kept(here, name: str = "a.csv", kind: str = incoming.KIND):
    return files.keep(by=people.setter(), partnership_id=here.pk, name=name, content=b"a;b\n1;2\n", kind=kind)


def test_words_stand_for_keys_in_this_partnership_only() -> None:
    here = people.partnership()
    body = people.body(here, name={"en": "Steering", "nl": "Stuurgroep"}, level="strategic")
    people.body(people.partnership(), name={"en": "Elsewhere"})
    found = incoming.known(here)
    assert found.levels["strategic"] == "strategic"
    assert found.bodies["stuurgroep"] == (str(body.uuid), "strategic")
    assert "elsewhere" not in found.bodies
    assert found.capacities["beside job"] == "beside_job"


def test_a_name_two_people_have_pairs_with_nobody() -> None:
    here = people.partnership()
    ada = people.member(here, name="Ada")
    people.member(here, name="Bo")
    people.member(here, name="bo")
    found = incoming.members(here)
    assert found["ada"] == found[str(ada.uuid)] == ada.uuid
    assert "bo" not in found


def test_a_waiting_table_and_its_rows() -> None:
    here = people.partnership()
    stored = kept(here)
    assert incoming.waiting(here, stored.uuid) == stored
    assert [(row.line, row.cells) for row in incoming.rows(here, stored)] == [(2, {"a": "1", "b": "2"})]
    for wrong, row in ((people.partnership(), stored), (here, kept(here, kind="letter"))):
        with pytest.raises(Http404):
            incoming.waiting(wrong, row.uuid)
    with pytest.raises(Http404):
        incoming.rows(people.partnership(), stored)


def test_the_version_it_is_read_with() -> None:
    assert incoming.version(factory.series()).number == 1
