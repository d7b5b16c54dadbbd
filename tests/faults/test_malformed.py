"""Requests that nobody should send, to every path there is, by strangers and by staff: never a fault of ours (5xx)."""

import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from feedback.models import Suggestion
from partnerships.models import Partnership
from tests.factories import feedback
from tests.factories import partnerships as tenants

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
COUNT = 10_000 if os.environ.get("TANDEM_WHOLE") else 500
METHODS = ("GET", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND")
BAD = (
    "", "\x00", "a\x00b", "\ud800", "\u202e", "%00", "%s%n", "../../etc/passwd", "'; DROP TABLE x; --", "<script>",
    "NaN", "Infinity", "-1", "0", "9" * 400, "1e999", "2026-13-45", "0000-00-00", "9999-12-31", "١٢٣", "null", "[]",
    "{}", "true", "x" * 5000, "\r\nSet-Cookie: a=b", "𝒳", "00000000-0000-0000-0000-000000000000", "-", "_", " ",
)  # fmt: skip
TYPES = (
    "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x",
    "text/plain", "message/rfc822", "application/json; charset=utf-7", "multipart/form-data; boundary=", "image/png", "",
    "application/xml", "a/b; charset=nonsense",
)  # fmt: skip
LEAVE = ("admin/", "i18n/", "accounts/", "static/", "readyz")  # not ours; readyz may say 503 of itself


def routes(patterns: Any = None, before: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every path of the site as (pattern, its converters)."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        path = before + str(one.pattern)
        if path.startswith(LEAVE):
            continue
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, path)
        elif isinstance(one, URLPattern):
            yield path, one.pattern.converters


class Sender:
    """Makes up one bad request after the other; the same ones in each run."""

    def __init__(self, here: Partnership, row: Suggestion) -> None:
        self.luck = random.Random(2026)
        self.here, self.row = here, row
        self.routes = list(routes())
        self.names = [
            "text",
            "client_uuid",
            "number",
            "code",
            "place",
            "kind",
            "latitude",
            "photo",
            "after",
            "page",
        ]
        self.names += [
            "answer_channel",
            "status",
            "list",
            "q",
            "channel",
            "said_on",
            "language",
            "wave",
            "series",
        ]

    def bad(self) -> str:
        return self.luck.choice(BAD)

    def path(self) -> str:
        """A path of the site; the city is often the right one, so that a request gets further."""
        path, converters = self.luck.choice(self.routes)
        for name, converter in converters.items():
            kind = type(converter).__name__
            path = path.replace(f"<{kind.removesuffix('Converter').lower()}:{name}>", self.value(name, kind))
            path = path.replace(f"<{name}>", self.value(name, kind))
        return "/" + path

    def value(self, name: str, kind: str) -> str:
        good = {
            "city": self.here.slug,
            "slug": self.here.slug,
            "number": self.row.number,
            "uuid": str(self.row.uuid),
        }
        if name in good and self.luck.random() < 0.85:
            return good[name]
        made = {"IntConverter": "7", "UUIDConverter": str(self.row.uuid), "SlugConverter": "some-word"}.get(
            kind
        )
        if made and self.luck.random() < 0.7:
            return made
        return quote(self.bad().encode("utf-8", "surrogatepass")[:300], safe="")

    def fields(self) -> dict[str, Any]:
        return {self.luck.choice(self.names): self.bad() for _ in range(self.luck.randint(0, 6))}

    def body(self) -> bytes:
        kind = self.luck.randint(0, 6)
        if kind == 0:
            return self.luck.randbytes(self.luck.randint(0, 400))
        if kind == 1:
            return b"[" * 3000
        if kind == 2:
            return (
                b'--x\r\nContent-Disposition: form-data; name="photo"; filename="a\x00.jpg"\r\n\r\n\xff\xd8'
            )
        if kind == 3:
            pairs = (
                f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}"
                for name, value in self.fields().items()
            )
            return "&".join(pairs).encode()
        said: Any = self.fields() if kind < 6 else self.luck.choice([None, 1, "x", [], {"text": {"a": [1]}}])
        return json.dumps(said).encode()

    def one(self) -> tuple[str, str, dict[str, Any]]:
        path = self.path()
        if self.luck.random() < 0.4:
            pairs = (
                f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}"
                for name, value in self.fields().items()
            )
            path += "?" + "&".join(pairs)
        odd = {
            "Idempotency-Key": self.bad(),
            "Accept": self.bad(),
            "If-None-Match": self.bad(),
            "Range": self.bad(),
        }
        headers = {
            name: value for name, value in odd.items() if self.luck.random() < 0.3 and value.isprintable()
        }
        if self.luck.random() < 0.3:
            headers["Idempotency-Key"] = str(self.row.uuid)
        kind = self.luck.choice(TYPES)
        return (
            self.luck.choice(METHODS),
            path,
            {"data": self.body(), "content_type": kind, "headers": headers},
        )


def everyone(here: Partnership) -> Client:
    user = tenants.staff("coordinator", partnership=here)
    for role in ("handler", "clerk", "analyst", "coder"):
        tenants.grant(role, partnership=here, user=user)
    client = Client(raise_request_exception=False)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_no_request_however_bad_is_a_fault_of_ours() -> None:
    here = feedback.place(slug="brugge")
    sender = Sender(here, feedback.closed(here))
    clients = [everyone(here), Client(raise_request_exception=False)]
    answers: Counter[int] = Counter()
    faults: dict[str, str] = {}
    for _ in range(COUNT):
        method, path, more = sender.one()
        client = sender.luck.choice(clients)
        with transaction.atomic():  # each begins where the first one did
            answer = client.generic(method, path, **more)
            _ = b"".join(answer.streaming_content) if answer.streaming else answer.content
            transaction.set_rollback(True)
        answers[answer.status_code] += 1
        if answer.status_code >= 500:
            error = answer.exc_info[1] if getattr(answer, "exc_info", None) else None
            place = str(getattr(answer.resolver_match, "view_name", path))
            faults.setdefault(
                f"{place} {type(error).__name__}", f"{method} {path[:200]} {more} {error}"[:700]
            )
    print(dict(answers))
    assert not faults, "\n".join(f"{name}: {how}" for name, how in faults.items())
    assert len(answers) >= 6, "too few kinds of answers: the requests do not get far"
