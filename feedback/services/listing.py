"""The partnership's own lists: places, objects with their tags, and the signs objects can carry. Pasted, line by line."""

from decimal import Decimal

from django.utils.translation import gettext as _

from feedback.models import Asset, Place, Sign
from feedback.services import wording
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership

MOST = 5000  # lines in one go


@unit
def keep_places(*, by: Actor, partnership: Partnership, lines: str) -> int:
    """One place a line: name; latitude; longitude (both or none). Known names are brought up to date. How many."""
    rows = _cells(lines)
    for number, cells in rows:
        name = wording.short(cells[0], 200)
        latitude, longitude = _position(cells[1:], number)
        Place.objects.update_or_create(
            partnership=partnership,
            name=name,
            defaults={"latitude": latitude, "longitude": longitude, "is_offered": True},
        )
    audit.record(
        by=by, action="places.kept", target=partnership, partnership_id=partnership.pk, count=len(rows)
    )
    return len(rows)


@unit
def keep_assets(*, by: Actor, partnership: Partnership, lines: str) -> int:
    """One object a line: tag; what it is; where it stands (a place of the list, or nothing). How many."""
    rows = _cells(lines)
    places = {place.name.casefold(): place for place in Place.objects.filter(partnership=partnership)}
    for number, cells in rows:
        tag, kind = "".join(cells[0].split())[:60], wording.short(cells[1] if len(cells) > 1 else "", 60)
        where = cells[2].strip() if len(cells) > 2 else ""
        if not kind or not tag.replace("-", "").replace("_", "").isalnum():
            raise _wrong(number, _("Write a tag of letters and digits, and what it is."))
        if where and where.casefold() not in places:
            raise _wrong(number, _("The place “%(name)s” is not on the list yet.") % {"name": where})
        Asset.objects.update_or_create(
            partnership=partnership,
            tag=tag,
            defaults={"kind": kind, "place": places.get(where.casefold()), "is_in_use": True},
        )
    audit.record(
        by=by, action="assets.kept", target=partnership, partnership_id=partnership.pk, count=len(rows)
    )
    return len(rows)


@unit
def keep_signs(*, by: Actor, partnership: Partnership, lines: str) -> int:
    """One sign a line: on which objects; the sign. How many."""
    rows = _cells(lines)
    for number, cells in rows:
        if len(cells) < 2 or not cells[1].strip():
            raise _wrong(number, _("Write on which objects, a semicolon, and the sign."))
        Sign.objects.get_or_create(
            partnership=partnership,
            asset_kind=wording.short(cells[0], 60),
            name=wording.short(cells[1], 60),
        )
    audit.record(
        by=by, action="signs.kept", target=partnership, partnership_id=partnership.pk, count=len(rows)
    )
    return len(rows)


@unit
def retire(*, by: Actor, row: Place | Asset) -> None:
    """Offered no more; what was said about it keeps its place."""
    if isinstance(row, Place):
        row.is_offered = False
    else:
        row.is_in_use = False
    row.save()
    audit.record(by=by, action="list.retired", target=row)


def _cells(lines: str) -> list[tuple[int, list[str]]]:
    """(line number, cells) of lines that say something; cells are set apart by ; or a tab."""
    found = [
        (number, line.replace("\t", ";").split(";"))
        for number, line in enumerate(wording.storable(lines).split("\n"), start=1)
        if line.strip(" ;\t")
    ]
    if not found:
        raise Refused(_("There is no line with text yet."), code="empty")
    if len(found) > MOST:
        raise Refused(_("Up to %(most)d lines fit in one go.") % {"most": MOST}, code="too_many")
    nameless = next((number for number, cells in found if not cells[0].strip()), 0)
    if nameless:
        raise _wrong(nameless, _("It begins with nothing."))
    return found


def _position(cells: list[str], number: int) -> tuple[Decimal | None, Decimal | None]:
    given = [cell.strip().replace(",", ".") for cell in cells if cell.strip()]
    if not given:
        return None, None
    try:
        latitude, longitude = (round(Decimal(one), 6) for one in given)
    except (ArithmeticError, ValueError):
        raise _wrong(number, _("Write latitude and longitude as numbers, or neither.")) from None
    known = latitude.is_finite() and longitude.is_finite()
    if not (known and -90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise _wrong(number, _("This position is not on the map."))
    return latitude, longitude


def _wrong(number: int, why: str) -> Refused:
    return Refused(_("Line %(number)d: %(why)s") % {"number": number, "why": why}, code="wrong_line")
