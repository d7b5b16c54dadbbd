from datetime import timedelta

import pytest

from feedback.services import codes
from foundation import clock
from foundation.services import actors
from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def entered(client, here):
    by = actors.for_user(feedback.User.objects.get(pk=client.session["_auth_user_id"]))
    return feedback.suggestion(here, by=by, channel="counter")


def test_only_who_entered_it_sees_the_slip(here, clerk) -> None:
    row = entered(clerk, here)
    path = f"/desk/{here.slug}/new/{row.uuid}/slip/"
    assert codes.code_of(row) in clerk.get(path).content.decode()
    assert signed_in(here, "clerk").get(path).status_code == 403


def test_the_next_day_nobody_does(here, clerk) -> None:
    row = entered(clerk, here)
    with clock.at(clock.now() + timedelta(hours=13)):
        assert clerk.get(f"/desk/{here.slug}/new/{row.uuid}/slip/").status_code == 403


def test_a_lost_slip_is_replaced_at_the_counter(here, clerk) -> None:
    row = feedback.suggestion(here)
    old = codes.code_of(row)
    path = f"/desk/{here.slug}/suggestions/{row.number}/code/"
    assert "Ask what was said" in clerk.get(path).content.decode()
    page = clerk.post(path).content.decode()
    row.refresh_from_db()
    assert codes.code_of(row) in page and old not in page
    assert signed_in(here, "analyst").post(path).status_code == 403
