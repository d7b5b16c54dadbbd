import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory

from tests.factories import partnerships as make

TEMPLATE = '{% load roles %}{% may "see_surveys" as surveys %}{% may "key_paper" as paper %}{{ surveys }} {{ paper }}'


def shown(user, partnership):
    request = RequestFactory().get("/desk/")
    request.user = user
    return Template(TEMPLATE).render(Context({"request": request, "partnership": partnership}))


@pytest.mark.django_db
def test_it_knows_the_role(django_assert_num_queries):
    city = make.partnership()
    analyst = make.staff("analyst", partnership=city)

    with django_assert_num_queries(1):
        assert shown(analyst, city) == "True False"


@pytest.mark.django_db
def test_a_stranger_may_nothing():
    assert shown(AnonymousUser(), make.partnership()) == "False False"


def test_without_a_partnership_it_says_no():
    assert shown(AnonymousUser(), None) == "False False"
