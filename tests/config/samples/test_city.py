import json

import pytest

from config.samples import city, logins
from foundation.models import Actor
from tests.factories import feedback


def test_actors_are_made_beforehand(db):
    city.prepare()

    assert Actor.objects.filter(kind="system", label="samples").count() == 1


def test_it_says_whom_a_visitor_can_be(town, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    logins.open_all(town)

    city.write_down()

    rows = json.loads((tmp_path / "logins.json").read_text(encoding="utf-8"))
    assert {row["who"] for row in rows} >= {"coordinator", "clerk"}
    assert logins.PASSWORD in city.what_to_open()


@pytest.mark.django_db
def test_other_partnerships_are_not_listed():
    feedback.place()

    assert city.visitors() == []
