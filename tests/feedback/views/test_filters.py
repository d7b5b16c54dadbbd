import pytest

from feedback.models import SavedFilter
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_a_list_is_kept_used_and_let_go(here, handler) -> None:
    data = {"name": "Paper", "list": "open", "channel": "paper", "kind": "nonsense"}
    answer = handler.post(f"/desk/{here.slug}/lists/keep/", data)
    assert answer["Location"] == f"/desk/{here.slug}/suggestions/?channel=paper&list=open"
    assert "Paper" in handler.get(answer["Location"]).content.decode()
    handler.post(f"/desk/{here.slug}/lists/remove/", {"name": "Paper"})
    assert not SavedFilter.objects.exists()
    assert handler.post(f"/desk/{here.slug}/lists/remove/", {"name": "Paper"}).status_code == 404


def test_a_list_without_a_name_is_refused_in_words(here, handler) -> None:
    page = handler.post(f"/desk/{here.slug}/lists/keep/", {"name": "", "list": "x"}, follow=True)
    assert "Give the list a name" in page.content.decode()


def test_looking_keeps_nothing(here, handler) -> None:
    feedback.suggestion(here)
    assert handler.get(f"/desk/{here.slug}/lists/keep/?name=x").status_code == 405
