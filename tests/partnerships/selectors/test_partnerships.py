import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import RequestFactory

from partnerships import rules
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


def asks(user):
    request = RequestFactory().get("/")
    request.user = user
    return request


def test_who_comes_in_is_known_with_their_roles_in_one_statement(django_assert_num_queries):
    row = make.grant("clerk")
    also = make.grant("handler", partnership=row.partnership, user=row.user)
    grants.end(grant=also, by=make.setter())
    make.grant("coder", partnership=make.partnership(), user=row.user)
    request = asks(row.user)
    with django_assert_num_queries(1):
        here = partnerships.entered(request, row.partnership.slug)
        assert rules.held(request, here) == {"clerk"}
    assert here == row.partnership


def test_who_is_nobody_here_has_no_role():
    here = make.partnership()
    gone = make.grant("clerk", partnership=here).user
    gone.is_active = False
    for user in (AnonymousUser(), make.user(), gone):
        request = asks(user)
        assert partnerships.entered(request, here.slug) == here
        assert rules.held(request, here) == frozenset()
    with pytest.raises(Http404):
        partnerships.entered(asks(make.user()), "nowhere")
