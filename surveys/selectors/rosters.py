"""The lines of a roster: for whoever answers, for the snapshot, and for the estimate of the time it takes."""

import hashlib
import hmac
from datetime import date
from uuid import UUID

from django.db.models import Count, Q

from formspec import Choice, FormSpec, with_rows
from foundation import keys
from partnerships.models import Body, Organisation, Partnership, Seat, SeatRole
from surveys.models import Invitation, RosterRow, Series, Wave
from surveys.records import Listed

KEY = 16  # characters: enough for one wave, short in a form


def key_of(wave: Wave, subject: UUID) -> str:
    """What stands for a member or an organisation in one wave's answers."""
    return hmac.new(keys.derive("roster"), wave.uuid.bytes + subject.bytes, hashlib.sha256).hexdigest()[:KEY]


def filled(invitation: Invitation, spec: FormSpec) -> FormSpec:
    """The form with the lines this person is asked about: everyone but themselves. One query a roster, none without."""
    for item in spec.lists_to_fill():
        if item.rows_from == "body":
            rows, own = _members(invitation.wave, invitation.body_id), invitation.member.uuid
        else:
            rows, own = _organisations(invitation.wave), _organisation_of(invitation)
        lines = tuple(Choice(key_of(invitation.wave, subject), {"en": name}) for subject, name in rows)
        spec = with_rows(spec, item.key, lines, oneself=key_of(invitation.wave, own))
    return spec


def for_paper(wave: Wave, body: int | None, spec: FormSpec) -> FormSpec:
    """The form as a whole body gets it on paper: everyone is on the list, and nobody's own line counts."""
    for item in spec.lists_to_fill():
        rows = _members(wave, body) if item.rows_from == "body" else _organisations(wave)
        lines = tuple(Choice(key_of(wave, subject), {"en": name}) for subject, name in rows)
        spec = with_rows(spec, item.key, lines)
    return spec


def _members(wave: Wave, body: int | None) -> list[tuple[UUID, str]]:
    rows = RosterRow.objects.filter(wave=wave, body=body) if body else RosterRow.objects.none()
    found = rows.values_list("member__uuid", "member__name", "member__organisation__name")
    return _sorted([(subject, f"{name} · {organisation}") for subject, name, organisation in found])


def _organisations(wave: Wave) -> list[tuple[UUID, str]]:
    rows = RosterRow.objects.filter(wave=wave, body=None)
    return _sorted(list(rows.values_list("organisation__uuid", "organisation__name")))


def _organisation_of(invitation: Invitation) -> UUID:
    found: UUID = Organisation.objects.values_list("uuid", flat=True).get(
        pk=invitation.member.organisation_id
    )
    return found


def _sorted(rows: list[tuple[UUID, str]]) -> list[tuple[UUID, str]]:
    return sorted(rows, key=lambda row: (row[1].casefold(), row[0]))


def alters(wave: Wave) -> dict[str, str]:
    """Key of a line -> who it is in the snapshot: a member's pseudonym (as in services.answers), or an organisation's uuid."""
    rows = RosterRow.objects.filter(wave=wave).values_list("member__uuid", "organisation__uuid").distinct()
    found: dict[str, str] = {}
    for member, organisation in rows:
        if member:
            found[key_of(wave, member)] = pseudonym(wave, member)
        else:
            found[key_of(wave, organisation)] = str(organisation)
    return found


def pseudonym(wave: Wave, member: UUID) -> str:
    """HMAC(series key, member): the same over all waves of the series. LookupError once the key is destroyed."""
    return hmac.new(keys.series_key(wave.series.uuid), member.bytes, hashlib.sha256).hexdigest()


def lines(wave: Wave) -> list[Listed]:
    """The complete lists as frozen at opening, in no order that tells anything. LookupError once the key is destroyed."""
    known = alters(wave)
    rows = RosterRow.objects.filter(wave=wave).values_list(
        "body__uuid",
        "member__uuid",
        "member__organisation__actor_group",
        "organisation__uuid",
        "organisation__actor_group",
    )
    found = [
        Listed(known[key_of(wave, member or organisation)], str(body or ""), of_member or of_organisation)
        for body, member, of_member, organisation, of_organisation in rows
    ]
    return sorted(found, key=lambda one: (one.body, one.key))


def bodies_listed(wave: Wave) -> dict[str, str]:
    """{uuid: name, in the language of now} of the bodies whose lists this wave asks, by name."""
    rows = Body.objects.filter(pk__in=RosterRow.objects.filter(wave=wave, body__isnull=False).values("body"))
    return dict(sorted(((str(one.uuid), str(one.name)) for one in rows), key=lambda pair: pair[1].casefold()))


def asking(partnership: Partnership) -> list[Series]:
    """Series of partners that ask who works with whom: running ones first, about organisations before about people."""
    found = Series.objects.filter(partnership=partnership, audience="partners").select_related("instrument")
    rows = found.prefetch_related("waves__version", "instrument__versions").order_by("id")
    asked = {row: _sources(row) for row in rows}
    return sorted(
        (row for row in rows if asked[row]),
        key=lambda row: (row.ended_at is not None, "organisations" not in asked[row], row.pk),
    )


def _sources(row: Series) -> set[str]:
    """What the rosters of any version list: "body", "organisations"; empty without a roster."""
    return {
        str(item["rows_from"])
        for version in row.instrument.versions.all()
        for page in version.spec["pages"]
        for item in page["items"]
        if item["kind"] == "roster" and item.get("rows_from")
    }


def organisations(partnership: Partnership, day: date) -> list[Organisation]:
    """Those that are not dissolved on `day`."""
    rows = Organisation.objects.filter(partnership=partnership)
    return list(rows.filter(Q(dissolved_on=None) | Q(dissolved_on__gt=day)))


def seats(partnership: Partnership, day: date) -> list[Seat]:
    """The complete lists of all bodies on `day`: every seat but the guests'."""
    rows = Seat.objects.filter(partnership=partnership, starts_on__lte=day).exclude(role=SeatRole.GUEST)
    return list(rows.filter(Q(ends_on=None) | Q(ends_on__gte=day)))


def longest(partnership: Partnership, source: str, day: date) -> int:
    """Lines of the longest list somebody would be asked about today, without themselves."""
    if source == "organisations":
        return max(0, len(organisations(partnership, day)) - 1)
    rows = Seat.objects.filter(partnership=partnership, starts_on__lte=day).exclude(role=SeatRole.GUEST)
    counted = rows.filter(Q(ends_on=None) | Q(ends_on__gte=day)).values("body").annotate(n=Count("id"))
    return max((row["n"] - 1 for row in counted), default=0)


def opened_before(wave: Wave) -> Wave | None:
    """The wave of the same series that was opened last."""
    return wave.series.waves.exclude(pk=wave.pk).exclude(version=None).order_by("-opens").first()
