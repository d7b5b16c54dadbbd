"""Every address of the site, asked for by whoever comes; and what the answer means for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus as H
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

from foundation import clock
from tests.factories import surveys
from tests.rights.world import City

NOW = surveys.FIRST + timedelta(hours=1)
METHODS = ("GET", "POST")
YES, ON, IN, CODE, NO, NONE, NEVER = "yes", "on", "in", "code", "no", "-", "x"
"""Let in; sent on; to sign in; to type number and code; refused; as if it were not there; no such method."""
_WORDS = {H.UNAUTHORIZED: IN, H.FORBIDDEN: NO, H.NOT_FOUND: NONE, H.METHOD_NOT_ALLOWED: NEVER}
_LET_IN = {200, 201, 204, 304, 400, 406, 409, 410, 415, 422}
"""Who may do a thing is told what is wrong with it."""


@dataclass(frozen=True)
class Route:
    label: str
    parts: tuple[str, ...]
    path: str = ""

    def address(self, it: City, **other: Any) -> str:
        if self.path:
            return self.path
        parts = {name: it.part(self.label, name) for name in self.parts}
        path = reverse(self.label, kwargs=parts | {key: at for key, at in other.items() if key in parts})
        room = self.label.partition(":")[0]
        query = it.query.get(self.label, it.query.get(room, {}))
        return f"{path}?{urlencode(query)}" if query else path


def routes(patterns: Any = None, before: str = "", room: str = "") -> Iterator[Route]:
    """All of them; one without a name is known by its path, with x in each gap."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        path = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, path, f"{room}{one.namespace}:" if one.namespace else room)
        elif isinstance(one, URLPattern) and one.name:
            yield Route(room + one.name, _parts(one))
        else:
            bare = "/" + path.replace("<path:object_id>", "x").replace("(?P<url>.*)$", "x")
            yield Route(bare, (), bare)


def _parts(one: URLPattern) -> tuple[str, ...]:
    groups = getattr(one.pattern, "regex", None)
    return tuple(groups.groupindex) if groups else ()


@dataclass(frozen=True)
class Answer:
    """`wrote`: the tables that changed, sessions aside."""

    word: str
    status: int
    body: str
    wrote: frozenset[str]


def ask(client: Client, method: str, path: str, sent: Any = None, *, has_case: bool = False) -> Answer:
    """What `client` hears; nothing of it stays."""
    kept, wrote = client.cookies.copy(), set[str]()
    with clock.at(NOW), transaction.atomic(), connection.execute_wrapper(_noting(wrote)):
        answer = client.generic(method, path, **_body(path, sent)) if method == "POST" else client.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    client.cookies = kept
    translation.deactivate()
    return Answer(
        word(method, answer, has_case), answer.status_code, body.decode(errors="replace"), frozenset(wrote)
    )


def _body(path: str, sent: Any) -> dict[str, Any]:
    if path.startswith("/api/"):
        kind = "message/rfc822" if path.endswith("/mail/") else "application/json"
        return {"data": b"{}", "content_type": kind}
    return {"data": urlencode(sent or {}), "content_type": "application/x-www-form-urlencoded"}


def word(method: str, answer: HttpResponse, has_case: bool) -> str:
    status = answer.status_code
    if status in _WORDS:
        return _WORDS[H(status)]
    if 300 <= status < 400 and status != 304:
        there = urlsplit(answer["Location"]).path
        if there in (resolve_url(settings.LOGIN_URL), reverse("admin:login")):
            return IN
        if there.endswith("/follow/") and not has_case:
            return CODE
        return ON if method == "GET" else YES
    return YES if status in _LET_IN else str(status)


def _noting(wrote: set[str]) -> Any:
    def note(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        words = str(sql).replace('"', "").split(maxsplit=4)
        if words and words[0] in ("INSERT", "UPDATE", "DELETE"):
            wrote.add(words[1] if words[0] == "UPDATE" else words[2])
        return execute(sql, params, many, context)

    return note
