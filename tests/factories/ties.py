"""Constructed rosters: planted reports, without a database."""

from collections.abc import Callable, Mapping
from datetime import date

from analytics.datasets.network import Reporter, RosterCourse, RosterWave
from surveys.records import Listed

Plan = Callable[[str, str], int | None]
"""(reporter, subject) -> intensity 0..4; None: left out."""


def wave(
    bodies: Mapping[str, tuple[str, Mapping[str, int]]],
    *,
    plan: Plan = lambda one, other: 2,
    silent: frozenset[str] = frozenset(),
    number: int = 1,
) -> RosterWave:
    """`bodies`: {body: (level, {actor group: seats})}; people are called body-group-number."""
    lines = [
        Listed(f"{body}-{group}-{at}", body, group)
        for body, (_, groups) in bodies.items()
        for group, seats in groups.items()
        for at in range(seats)
    ]
    reporters = [
        Reporter(one.key, one.body, bodies[one.body][0], one.actor_group, _told(one, lines, plan))
        for one in lines
        if one.key not in silent
    ]
    return made(number, "body", reporters, lines, {body: level for body, (level, _) in bodies.items()})


def about_organisations(groups: Mapping[str, int], points: Mapping[str, Mapping[str, int]]) -> RosterWave:
    """`groups`: {actor group: people who answer}; `points`: {actor group: {organisation's group: intensity}}."""
    lines = [Listed(group, "", group) for group in {key: 0 for told in points.values() for key in told}]
    reporters = [
        Reporter(f"{group}-{at}", "body", "project", group, _varied(points.get(group, {}), at))
        for group, count in groups.items()
        for at in range(count)
    ]
    return made(1, "organisations", reporters, lines, {"body": "project"})


def made(
    number: int, source: str, reporters: list[Reporter], lines: list[Listed], levels: Mapping[str, str]
) -> RosterWave:
    seats = {level: 0 for level in levels.values()}
    for line in lines if source == "body" else reporters:
        seats[levels[line.body]] += 1
    opened = date(2024 + number, 1, 15)
    closed = date(2024 + number, 2, 5)
    facts = (number, f"wave-{number}", 1, opened, closed, True, source)
    return RosterWave(*facts, tuple(reporters), tuple(lines), levels, seats)


def course(*waves: RosterWave, k: int = 7) -> RosterCourse:
    return RosterCourse("x", "series", {"en": "Roster"}, waves, k)


def _told(one: Listed, lines: list[Listed], plan: Plan) -> dict[str, int]:
    told = {other.key: plan(one.key, other.key) for other in lines if other.body == one.body and other != one}
    return {key: point for key, point in told.items() if point is not None}


def _varied(told: Mapping[str, int], at: int) -> dict[str, int]:
    """The first of them reports one less, so that not everybody says the same."""
    return {key: max(0, point - (at == 0)) for key, point in told.items()}
