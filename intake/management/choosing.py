"""Which partnership a command works for."""

from django.core.management.base import CommandError

from partnerships.models import Partnership
from partnerships.selectors import partnerships


def partnerships_named(slug: str) -> list[Partnership]:
    """The one at this address; without one, all there are, sorted for people. CommandError when there is none."""
    found = partnerships.everywhere()
    if not found:
        raise CommandError("There is no partnership yet.")
    if not slug:
        return found
    named = [one for one in found if one.slug == slug]
    if not named:
        raise CommandError(
            f"There is no partnership {slug}. There are: {', '.join(one.slug for one in found)}."
        )
    return named
