"""What may be received: every door hands in the same fields, and hears the same refusals."""

from datetime import date
from decimal import Decimal
from typing import Any, Required, TypedDict

from django.utils.translation import gettext as _

from feedback.models import AnswerChannel, Channel, Kind, Place
from feedback.services import wording
from foundation import clock
from foundation.errors import Refused
from foundation.records import Contact
from partnerships.models import Partnership


class Said(TypedDict, total=False):
    """One suggestion as it is handed in. said_on: when it was spoken or written (default: the day it reached us);
    received_on: when it reached us (default today), from when the days to answer run; listed_place: one of ours;
    source: what another system called its origin; position: both numbers or none; asset_*: a sign on an object, which
    needs no words.
    """

    channel: Required[str]
    kind: Required[str]
    text: Required[str]
    language: Required[str]
    said_on: date | None
    received_on: date | None
    title: str
    place: str
    listed_place: Place | None
    latitude: Decimal | None
    longitude: Decimal | None
    category: str
    answer_channel: str
    contact: Contact | None
    source: str
    asset_tag: str
    asset_signal: str


def checked(partnership: Partnership, said: Said) -> tuple[dict[str, Any], Contact]:
    """The suggestion's fields, cleaned, and the person's contact. Raises Refused with the first thing that is wrong."""
    channel = wording.one_of(said["channel"], Channel.values)
    answer_channel = wording.one_of(said.get("answer_channel", AnswerChannel.CODE), AnswerChannel.values)
    signal = wording.short(said.get("asset_signal", ""), 60)
    received_on = _reached(said.get("received_on"), clock.today(partnership.time_zone))
    fields = {
        "channel": channel,
        "kind": wording.one_of(said["kind"], Kind.values),
        "text": wording.said(said["text"], may_be_empty=channel == Channel.SIGNAL and bool(signal)),
        "language": wording.language(said["language"]),
        "said_on": _spoken(said.get("said_on"), received_on),
        "received_on": received_on,
        "title": wording.short(said.get("title", ""), 300),
        "place_text": wording.short(said.get("place", ""), 300),
        "place": _ours(partnership, said.get("listed_place")),
        **_position(said.get("latitude"), said.get("longitude")),
        "category": wording.short(said.get("category", ""), 120),
        "answer_channel": answer_channel,
        "source": wording.short(said.get("source", ""), 80),
        "asset_tag": wording.short(said.get("asset_tag", ""), 60),
        "asset_signal": signal,
    }
    return fields, wording.reachable(answer_channel, said.get("contact"))


def _reached(received_on: date | None, today: date) -> date:
    if received_on is not None and received_on > today:
        raise Refused(_("The day it reached us lies in the future. Check the date."), code="future")
    return received_on or today


def _spoken(said_on: date | None, received_on: date) -> date:
    if said_on is not None and said_on > received_on:
        raise Refused(
            _("The day it was said lies after the day it reached us, or in the future. Check the date."),
            code="future",
        )
    day = said_on or received_on
    if day.year < 1990:
        raise Refused(_("Check the year of the date."), code="long_ago")
    return day


def _ours(partnership: Partnership, place: Place | None) -> Place | None:
    if place is not None and place.partnership_id != partnership.pk:
        raise Refused(_("Choose one of the options."), code="no_such_choice")
    return place


def _position(latitude: Decimal | None, longitude: Decimal | None) -> dict[str, Decimal | None]:
    if latitude is None or longitude is None:
        return {"latitude": None, "longitude": None}
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Refused(_("This position is not on the map."), code="bad_position")
    return {"latitude": round(latitude, 6), "longitude": round(longitude, 6)}
