import pytest

from partnerships.models import Promise
from partnerships.services import promises
from tests.factories import partnerships as make
from tests.partnerships.models.broken import refuses

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("settled_whole", {"state": "broken"}),
        ("needs_evidence", {"state": "kept"}),
        ("has_text_and_owner", {"text": ""}),
        ("has_text_and_owner", {"owner_name": ""}),
        ("toward", {"toward": "press"}),
        ("state", {"state": "forgotten", "evidence": "x"}),
    ],
)
def test_the_database_refuses(constraint, values):
    row = make.promise()
    if constraint in {"needs_evidence", "state"}:
        row = promises.settle(promise=row, by=make.setter(), state="broken")
    refuses(f"partnerships_promise_{constraint}", row, **values)


def test_it_stays_in_its_partnership():
    row = make.promise()
    refuses("partnerships_promise_organisation_same_partnership", row, organisation=make.organisation())
    refuses("partnerships_promise_follows_same_partnership", row, follows=make.promise())


def test_a_long_one_is_called_by_its_beginning():
    assert len(str(Promise(text="word " * 100))) == 80
