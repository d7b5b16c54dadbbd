import pytest
from django.http import Http404

from partnerships.selectors import partnerships
from partnerships.services import grants
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_finds_by_address_or_says_404():
    here = make.partnership(slug="harbour")
    assert partnerships.by_slug("harbour") == here
    with pytest.raises(Http404):
        partnerships.by_slug("nowhere")


def test_all_are_sorted_for_people():
    for name in ("Oz", "Øst", "ábc"):
        make.partnership(name={"en": name})
    assert [str(one) for one in partnerships.everywhere()] == ["ábc", "Øst", "Oz"]


def test_an_account_sees_those_with_an_open_role():
    row = make.grant("clerk")
    make.grant("clerk")
    assert partnerships.of_user(row.user) == [row.partnership]
    grants.end(grant=row, by=make.setter())
    assert partnerships.of_user(row.user) == []
