"""A partnership begins, and changes its name, calendar, languages or look."""

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships import theme as colours
from partnerships import workdays
from partnerships.models import Partnership
from partnerships.services import saving

CHANGEABLE = (
    "name",
    "city",
    "country",
    "subdivision",
    "time_zone",
    "languages",
    "theme",
    "sender_address",
    "disclosure_k",
)


@transaction.atomic
def create(
    *,
    by: Actor,
    slug: str,
    name: Mapping[str, str],
    city: str,
    country: str,
    languages: Sequence[str],
    subdivision: str = "",
    time_zone: str = "Europe/Brussels",
    theme: Mapping[str, str] | None = None,
    sender_address: str = "",
    is_sample: bool = False,
    disclosure_k: int = 7,
) -> Partnership:
    """A new partnership at /{slug}/. `country` is ISO 3166-1, `subdivision` as in python-holidays, languages ours."""
    partnership = Partnership(
        slug=slug,
        name=name,
        city=city,
        country=country,
        subdivision=subdivision,
        time_zone=time_zone,
        languages=list(languages),
        theme=dict(theme or {}),
        sender_address=sender_address,
        is_sample=is_sample,
        disclosure_k=disclosure_k,
    )
    _check(partnership)
    return saving.keep(partnership, by=by, action="partnership.create")


@transaction.atomic
def change(*, partnership: Partnership, by: Actor, **fields: Any) -> Partnership:
    """Change some of CHANGEABLE; the address and the sample mark stay for good."""
    locked = Partnership.objects.select_for_update().get(pk=partnership.pk)
    changed = saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="partnership.change")
    _check(changed)
    return changed


def _check(partnership: Partnership) -> None:
    if not workdays.is_known(partnership.country, partnership.subdivision):
        raise Refused(_("We have no calendar for this country and region."), code="no_calendar")
    if partnership.time_zone not in available_timezones():
        raise Refused(_("We do not know this time zone."), code="no_time_zone")
    if not set(partnership.languages) <= set(dict(settings.LANGUAGES)):
        raise Refused(_("This site does not speak that language."), code="no_language")
    if colours.problems(partnership.theme):
        raise Refused(
            _("This colour cannot be read well enough. Choose a darker one."), code="unreadable_colour"
        )
