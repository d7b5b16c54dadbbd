"""A member's own ties, from the closed waves whose lists they stand on. Of others only what they agreed to show."""

from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from formspec import Item
from partnerships.models import Body, Member
from surveys.models import Invitation, RosterRow, Wave
from surveys.records import WaveSnapshot
from surveys.records.own_ties import OwnTie, OwnYear, numbered, points
from surveys.selectors import forms, rosters, snapshots, tie_consents

Lines = dict[UUID, str]
"""Who or what stands on a list: uuid -> name."""


def years(member: Member) -> list[OwnYear]:
    """The newest first; none while no list with this member on it has closed, or when it can no longer be told."""
    waves = Wave.objects.filter(
        partnership_id=member.partnership_id,
        state__in=(Wave.State.CLOSED, Wave.State.PUBLISHED),
        pk__in=[*_listed_in(member), *_asked_in(member)],
    ).select_related("series", "version__instrument", "partnership")
    return [year for wave in waves.order_by("-opens", "-id") for year in _of_wave(member, wave)]


def _listed_in(member: Member) -> list[int]:
    return list(RosterRow.objects.filter(member=member).values_list("wave_id", flat=True).distinct())


def _asked_in(member: Member) -> list[int]:
    """Waves of a list of organisations in which this member was asked."""
    asked = Invitation.objects.filter(member=member, wave__roster__organisation__isnull=False)
    return list(asked.values_list("wave_id", flat=True).distinct())


def _of_wave(member: Member, wave: Wave) -> list[OwnYear]:
    item = next((each for each in forms.spec_of(wave).items() if each.kind == "roster"), None)
    taken = snapshots.of_wave(wave)
    try:
        known = rosters.alters(wave)
        mine = rosters.pseudonym(wave, member.uuid)
    except LookupError:
        return []
    if item is None or taken is None:
        return []
    if item.rows_from == "organisations":
        return [_about_organisations(member, wave, item, taken, mine)]
    bodies = RosterRow.objects.filter(wave=wave, member=member).select_related("body").order_by("body_id")
    return [_about_people(member, wave, item, taken, row, known) for row in bodies]


def _about_people(
    member: Member, wave: Wave, item: Item, taken: WaveSnapshot, row: RosterRow, known: dict[str, str]
) -> OwnYear:
    listed = _members(wave, row.body_id)
    others = {subject: name for subject, name in listed.items() if subject != member.uuid}
    agreed = tie_consents.shown_on_list(wave, others)
    said = _said(taken, item, str(row.body.uuid) if row.body else "")
    own = known[rosters.key_of(wave, member.uuid)]
    told = said.get(own, {})
    number = numbered(_ever_listed(wave, row.body_id, member))
    ties = []
    for subject, name in others.items():
        key = known[rosters.key_of(wave, subject)]
        theirs = said.get(key, {}).get(own) if subject in agreed else None
        ties.append(OwnTie(number[subject], name, told.get(key), theirs, subject in agreed))
    return _year(wave, item, row.body, own in said, len(agreed), ties)


def _about_organisations(member: Member, wave: Wave, item: Item, taken: WaveSnapshot, mine: str) -> OwnYear:
    rows = RosterRow.objects.filter(wave=wave, body=None).exclude(organisation=member.organisation_id)
    names: Lines = dict(rows.values_list("organisation__uuid", "organisation__name"))
    said = _said(taken, item, "")
    told, number = said.get(mine, {}), numbered(names)
    ties = [OwnTie(number[key], name, told.get(str(key)), None, False) for key, name in names.items()]
    return _year(wave, item, None, mine in said, 0, ties)


def _year(
    wave: Wave, item: Item, body: Body | None, answered: bool, agreed: int, ties: list[OwnTie]
) -> OwnYear:
    zone = ZoneInfo(wave.partnership.time_zone)
    return OwnYear(
        key=f"{wave.series.uuid}/{body.uuid if body else ''}",
        series=dict(wave.series.name),
        body=str(body.name) if body else "",
        number=wave.number,
        opened=wave.opens.astimezone(zone).date(),
        of_people=item.rows_from != "organisations",
        answered=answered,
        agreed=agreed,
        ties=tuple(sorted(ties, key=lambda tie: tie.number)),
        scale={int(one.key): dict(one.text) for one in item.choices if one.key.isdecimal()},
    )


def _said(taken: WaveSnapshot, item: Item, body: str) -> dict[str, dict[str, int]]:
    """{who: {of whom: 0..4}} of those who answered for this body; for any when it is ""."""
    cells = taken.choices.get(item.key, ((),) * taken.n)
    return {
        who: points(given)
        for who, at, given in zip(taken.pseudonym, taken.body, cells, strict=True)
        if not body or at == body
    }


def _members(wave: Wave, body: int | None) -> Lines:
    return _named(RosterRow.objects.filter(wave=wave, body=body))


def _named(rows: QuerySet[RosterRow]) -> Lines:
    found = rows.values_list("member__uuid", "member__name", "member__organisation__name")
    return {subject: f"{name} · {organisation}" for subject, name, organisation in found}


def _ever_listed(wave: Wave, body: int | None, member: Member) -> Lines:
    """The others on this list in any year."""
    rows = RosterRow.objects.filter(wave__series=wave.series_id, body=body).exclude(member=member)
    return _named(rows)
