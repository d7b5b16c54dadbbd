"""What must never be loosened by accident."""

from django.conf import settings


def test_pages_may_run_nothing_that_is_written_into_them():
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]

    assert directives["default-src"] == ["'none'"]
    for kind in ("script-src", "style-src"):
        assert directives[kind] == ["'self'"]


def test_debug_is_off_unless_asked_and_strangers_cannot_sign_up():
    assert settings.DEBUG is False
    assert settings.ACCOUNT_ADAPTER == "config.accounts.StaffOnlyAdapter"


def test_every_rooms_words_are_looked_up():
    rooms = {path.name for path in settings.LOCALE_PATHS}

    assert rooms == {
        "config", "analytics", "intake", "surveys", "feedback", "delivery", "partnerships", "foundation"
    }  # fmt: skip
