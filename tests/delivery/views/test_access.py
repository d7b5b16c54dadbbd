from django.http import HttpResponse
from django.test import RequestFactory

from delivery.views import access
from tests.factories import partnerships


def test_the_view_gets_the_partnership_and_the_actor_is_the_user(home):
    user = partnerships.staff("clerk", partnership=home)
    request = RequestFactory().get("/")
    request.user = user

    @access.staff("send_letters")
    def view(request, partnership):
        return HttpResponse(f"{partnership.pk} {access.actor(request).user_id}")

    assert view(request, city=home.slug).content.decode() == f"{home.pk} {user.pk}"
