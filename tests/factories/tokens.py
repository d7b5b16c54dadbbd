"""API tokens, through the service."""

from datetime import timedelta

from foundation import clock
from foundation.services import tokens
from partnerships.models import Partnership
from tests.factories.partnerships import setter


def bearer(partnership: Partnership, *scopes: str) -> str:
    """The Authorization header of a new token."""
    made = tokens.issue(
        by=setter(),
        partnership_id=partnership.pk,
        name="test",
        scopes=scopes,
        expires_on=clock.now().date() + timedelta(days=30),
    )
    return f"Bearer {made.secret}"
