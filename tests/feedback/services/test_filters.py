import pytest

from feedback.models import SavedFilter
from feedback.selectors import filters as kept
from feedback.services import filters
from foundation.errors import Refused
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.fixture
def wanted():
    here = feedback.place()
    user = partnerships.user()
    return {"by": feedback.staff(), "partnership": here, "user": user}


def test_a_list_is_kept_and_the_same_name_replaces_it(wanted) -> None:
    filters.save(**wanted, name=" My  paper ", wanted={"list": "open", "channel": "paper", "words": ""})
    saved = filters.save(**wanted, name="My paper", wanted={"list": "due", "channel": "paper"})
    assert SavedFilter.objects.get() == saved
    assert (saved.name, saved.query) == ("My paper", "channel=paper&list=due")
    filters.remove(by=wanted["by"], saved=saved)
    assert not SavedFilter.objects.exists()


def test_a_list_needs_a_name_and_there_are_only_so_many(wanted, monkeypatch) -> None:
    with pytest.raises(Refused):
        filters.save(**wanted, name=" ", wanted={"list": "open"})
    monkeypatch.setattr(filters, "AT_MOST", 1)
    filters.save(**wanted, name="One", wanted={"list": "open"})
    with pytest.raises(Refused):
        filters.save(**wanted, name="Two", wanted={"list": "open"})


def test_everybody_sees_their_own_lists(wanted) -> None:
    filters.save(**wanted, name="b", wanted={"list": "open"})
    filters.save(**wanted, name="A", wanted={"list": "open"})
    filters.save(**{**wanted, "user": partnerships.user()}, name="c", wanted={"list": "open"})
    assert [name for name, _query in kept.choices(wanted["partnership"].pk, wanted["user"]).saved] == [
        "A",
        "b",
    ]
