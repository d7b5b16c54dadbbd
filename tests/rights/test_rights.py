"""Every address of the site for every role, as table.txt says: the one place where it stands who may what.

A part of the refusals is asked for in each run, all of them in `make faults` (TANDEM_WHOLE): see `asked`.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

import pytest
from django.test import Client

from foundation import clock
from tests.rights import asking, world
from tests.rights.asking import CODE, IN, METHODS, NEVER, NO, NONE, ON, YES, Answer, Route
from tests.rights.visitors import visitors

WHOLE = bool(os.environ.get("TANDEM_WHOLE"))
TABLE = Path(__file__).with_name("table.txt")
PEOPLE = ("anonymous", "citizen", "member", *world.STAFF, "operator", "stranger")
PROGRAMS = ("key", "strange-key")
TRACES = {  # what a refusal may write down
    "django_session",
    "foundation_actor",  # an account or a key is known as somebody who acts
    "foundation_apitoken",  # when a key was last used
    "surveys_invitation",  # a wrong PIN is counted
}
PARTS = (("surveys", "admin"), ("analytics", "intake"), ("feedback",), ())
"""Rooms asked side by side; the last are all the others."""
OF_A_ROW = {"uuid", "key", "number", "series", "table", "tag", "run"}

Door = dict[str, str]


def table() -> dict[tuple[str, str], Door]:
    """(route, method) -> who gets what."""
    doors: dict[tuple[str, str], Door] = {}
    door: Door = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            door = dict(word.split("=") for word in line.split())
        elif line.startswith(" "):
            methods, route = line.split()
            for method in methods.split("/"):
                assert (route, method) not in doors, f"{route} stands there twice"
                doors[route, method] = door
    return doors


def every_route() -> list[Route]:
    return [one for one in asking.routes() if one.path != "/styleguide/"]  # of a developer's site only


def test_every_address_has_its_line() -> None:
    known = {route for route, _method in table()}
    there = [one.label for one in every_route()]
    assert known == set(there)
    assert sorted(there) == sorted(set(there)), "two addresses of one name"


def test_every_line_says_it_for_every_role() -> None:
    words = {YES, ON, IN, CODE, NO, NONE, NEVER}
    for row, door in table().items():
        assert set(door) in ({*PEOPLE}, {*PEOPLE, *PROGRAMS}), row
        assert set(door.values()) <= words, row


def test_programs_and_people_of_another_city_get_no_more_than_anybody() -> None:
    """By the table itself: a stranger is let in where everyone is, to what is their own, or to nothing of anyone's."""
    places = {one.label: one.parts for one in every_route()}
    for (route, method), door in table().items():
        if door["stranger"] in (YES, ON) and "city" in places[route]:
            assert door["anonymous"] in (YES, ON), (route, method)
        if "strange-key" in door:
            assert door["strange-key"] in (NONE, door["anonymous"]), (route, method)


def asked(row: tuple[str, str], door: Door) -> list[str]:
    """Who asks in a usual run: the strangers, all who are let in, and of those who are turned away alike one."""
    if WHOLE:
        return list(door)
    alike = {"citizen": door["anonymous"], "member": door["anonymous"], "operator": door["stranger"]}
    some = {role: word for role, word in door.items() if word != alike.get(role)}
    for word in {some[role] for role in world.STAFF} & {door["anonymous"], IN, NO, NONE}:
        same = [role for role in world.STAFF if some.get(role) == word]
        kept = same[crc32("".join(row).encode()) % len(same)]
        some = {role: at for role, at in some.items() if role not in same or role == kept}
    return list(some)


@dataclass
class Site:
    here: world.City
    other: world.City
    clients: dict[str, Client]
    wrong: list[str] = field(default_factory=list)

    def ask(self, role: str, method: str, route: Route, **other: str) -> Answer:
        path = route.address(self.here, **other)
        return asking.ask(
            self.clients[role], method, path, self.here.sent.get(route.label), has_case=role == "citizen"
        )

    def check(self, right: bool, *said: object) -> None:
        if not right:
            self.wrong.append(" ".join(map(str, said)))


@pytest.fixture
def site(db: None) -> Site:
    with clock.at(asking.NOW):
        here, other = world.build(), world.elsewhere()
        return Site(here, other, visitors(here, other))


@pytest.mark.slow
@pytest.mark.parametrize("rooms", PARTS, ids=lambda rooms: "+".join(rooms) or "others")
def test_each_gets_what_the_table_says(site: Site, rooms: tuple[str, ...]) -> None:
    doors = table()
    for route in every_route():
        room = "admin" if route.path.startswith("/admin/") else route.label.partition(":")[0]
        if room in rooms or (not rooms and not any(room in part for part in PARTS)):
            for method in METHODS:
                door = doors.get((route.label, method))
                if door:
                    at_the_door(site, route, method, door)
                else:
                    no_such_method(site, route, method)
            from_another_city(site, route)
    assert not site.wrong, "\n".join(site.wrong)


def at_the_door(site: Site, route: Route, method: str, door: Door) -> None:
    for role in asked((route.label, method), door):
        answer = site.ask(role, method, route)
        said = (method, route.label, role)
        site.check(answer.word == door[role], *said, "should hear", door[role], "and heard", answer.word)
        if answer.word in (IN, CODE, NO, NONE, NEVER):
            site.check(answer.wrote <= TRACES, *said, "was refused, and wrote", answer.wrote - TRACES)
        if role == "stranger" and door["anonymous"] not in (YES, ON) and "token" not in route.parts:
            site.check(world.CANARY not in answer.body, *said, "reads of another city")


def no_such_method(site: Site, route: Route, method: str) -> None:
    for role in (*PEOPLE, *PROGRAMS) if WHOLE else ("coordinator",):
        answer = site.ask(role, method, route)
        site.check(
            answer.word in (NEVER, IN), method, route.label, role, "has no line, and heard", answer.word
        )


def from_another_city(site: Site, route: Route) -> None:
    """Who has every role elsewhere asks there for what is here."""
    if not {"city"} < set(route.parts) or not OF_A_ROW & set(route.parts) or route.label == "surveys:install":
        return
    for method in METHODS:
        answer = site.ask("stranger", method, route, city=site.other.here.slug)
        site.check(
            answer.word in (NONE, NEVER, CODE), method, route.label, "under another city:", answer.word
        )
        site.check(world.CANARY not in answer.body, method, route.label, "under another city tells of here")


def test_a_link_that_was_never_given_opens_nothing(db: None) -> None:
    script = "surveys:worker"  # the same for everyone
    behind = [one for one in every_route() if one.parts[:1] == ("token",) and one.label != script]
    assert len(behind) > 15
    for route in behind:
        path = asking.reverse(route.label, kwargs={"token": "x" * 60} | dict.fromkeys(route.parts[1:], "x"))
        for method in METHODS:
            assert asking.ask(Client(), method, path).word in (NONE, NEVER), (route.label, method)
