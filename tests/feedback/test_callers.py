import pytest
from django.test import RequestFactory

from feedback.callers import address


@pytest.mark.parametrize(("behind", "expected"), [(True, "192.0.2.9"), (False, "127.0.0.1")])
def test_a_proxys_word_counts_only_where_there_is_one(settings, behind: bool, expected: str) -> None:
    settings.BEHIND_TLS = behind
    request = RequestFactory().get("/", headers={"x-forwarded-for": "203.0.113.5, 192.0.2.9"})
    assert address(request) == expected
