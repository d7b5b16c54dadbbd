import pytest
from django.urls import reverse

from feedback.services import inbound
from tests.factories import feedback, letters
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_a_mail_nobody_could_sort_is_read_and_settled(here, clerk) -> None:
    row = inbound.take_in(partnership=here, raw=letters.raw("<b>Help</b>", From="nobody"))
    page = clerk.get(reverse("feedback:attention", args=[here.slug])).content.decode()
    assert str(row.uuid) in page and "Help" not in page
    address = reverse("feedback:mail", args=[here.slug, row.uuid])
    assert "&lt;b&gt;Help&lt;/b&gt;" in clerk.get(address).content.decode()
    assert signed_in(here, "analyst").get(address).status_code == 403
    assert signed_in(feedback.place(), "clerk").get(address).status_code == 404
    clerk.post(reverse("feedback:settle_mail", args=[here.slug, row.uuid]))
    assert clerk.get(address).status_code == 404
