import pytest

from config.samples import logins, loop
from feedback.models import Suggestion, Support


@pytest.fixture
def told(town, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    loop.run(town, logins.open_all(town), 14)
    return town


def test_every_story_is_told_and_has_an_owner(told):
    assert Suggestion.objects.filter(partnership=told.partnership).count() == 14
    assert not Suggestion.objects.filter(owner_organisation=None).exists()


def test_what_is_closed_was_delivered(told):
    closed = Suggestion.objects.filter(status="closed")

    assert closed.exists()
    assert all(row.replies.filter(delivered_at__isnull=False).exists() for row in closed)


def test_some_are_backed_by_others(told):
    ways = set(Support.objects.values_list("way", flat=True))

    assert ways == {"web", "list"}
    assert Suggestion.objects.filter(supports=None).exists()
