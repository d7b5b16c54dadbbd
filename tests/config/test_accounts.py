from django.test import RequestFactory

from config.accounts import StaffOnlyAdapter


def test_nobody_signs_up(rf: RequestFactory) -> None:
    assert not StaffOnlyAdapter().is_open_for_signup(rf.get("/"))
