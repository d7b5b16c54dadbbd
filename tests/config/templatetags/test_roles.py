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


@pytest.mark.django_db
def test_roles_can_be_handed_to_a_part_that_knows_no_request():
    city = make.partnership()
    request = RequestFactory().get("/desk/")
    request.user = make.staff("handler", partnership=city)
    page = Template('{% load roles %}{% held as roles %}{{ roles|join:" " }}')
    assert page.render(Context({"request": request, "partnership": city})) == "handler"
    within = Template('{% load roles %}{% may "see_suggestions" as yes %}{{ yes }}')
    assert within.render(Context({"roles": ("handler",)})) == "True"
    assert within.render(Context({"roles": ()})) == "False"
