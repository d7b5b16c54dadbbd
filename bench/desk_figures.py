"""P8 itself, on the database it is pointed to: makes the million there unless it stands, prints its figures as JSON."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402  (settings first)
from django.test import RequestFactory  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from rest_framework import serializers  # noqa: E402
from rest_framework.generics import ListAPIView  # noqa: E402
from rest_framework.pagination import CursorPagination  # noqa: E402
from rest_framework.permissions import AllowAny  # noqa: E402

from bench import million  # noqa: E402
from bench.timing import Result, compared, pairs  # noqa: E402
from feedback.models import Suggestion  # noqa: E402
from feedback.selectors import owners, paging, searching, worklist  # noqa: E402
from feedback.views.worklist import worklist as page  # noqa: E402
from foundation.models import User  # noqa: E402
from partnerships.models import Partnership  # noqa: E402

ROUNDS = 120
DEEP = 40  # pages
NAMES = ("mine", "organisation", "unassigned", "due", "silent", "open", "ended", "imported", "all")


@cache
def city() -> tuple[Partnership, User]:
    """The million, made once for all three figures."""
    found = Partnership.objects.filter(slug="bench").first()
    if found is None:
        found, _user = million.city()
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE feedback_suggestion")
    return found, User.objects.get(email="handler@bench.example")


def lists() -> Result:
    """Every list's page, the first and the fortieth, against one row by its primary key; all statements of a page."""
    city()
    key = Suggestion.objects.order_by("uuid").values_list("pk", flat=True)[500_000]
    lookup = _statements(lambda: Suggestion.objects.get(pk=key))
    ours = [work for name in NAMES for work in _pages(name)]
    return _in_the_database("P8", "the desk's lists at 1e6, page 1 and 40, p95 in the database", ours, lookup)


def search() -> Result:
    """Common and rare words, two words, a number, a piece of a word; in everything and in what is open."""
    here, _user = city()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM ts_stat('SELECT search_words FROM feedback_suggestion LIMIT 20000') ORDER BY ndoc DESC"
        )
        words = [row[0] for row in cursor.fetchall()]
    asked = [words[0], words[50], words[1000], words[-1], f"{words[5]} {words[50]}", "10500", "nowhere"]
    key = Suggestion.objects.order_by("uuid").values_list("pk", flat=True)[500_000]
    lookup = _statements(lambda: Suggestion.objects.get(pk=key))
    ours = [
        _statements(lambda name=name, text=text: searching.find(here, worklist.chosen(here, name), text))
        for name in ("all", "open")
        for text in asked
    ]
    return _in_the_database("P8S", "full-text search at 1e6, p95 in the database", ours, lookup)


def pages() -> Result:
    """The whole HTML page against a bare cursor page of the same rows as JSON, CPU of both in this process."""
    here, user = city()
    address = f"/desk/{here.slug}/suggestions/?list=open"
    theirs = RequestFactory(SERVER_NAME="localhost").get("/")
    bare = Bare.as_view()
    measured = pairs(
        lambda: [page(_request(address, user), city=here.slug) for _ in range(20)],
        lambda: [bare(theirs).render() for _ in range(20)],
        rounds=9,
    )
    return compared(
        "P8P",
        "the desk's list as a page, 20 requests",
        measured,
        yardstick="bare DRF cursor page",
        goal=1.5,
        goal_words="<= 1.5 x",
    )


class Row(serializers.ModelSerializer):  # type: ignore[type-arg]
    class Meta:
        model = Suggestion
        fields = ("number", "kind", "channel", "status", "text", "said_on", "answer_due_on")


class Cursor(CursorPagination):
    page_size = paging.PAGE
    ordering = ("answer_due_on", "uuid")


class Bare(ListAPIView):  # type: ignore[type-arg]
    permission_classes = (AllowAny,)
    authentication_classes = ()
    serializer_class = Row
    pagination_class = Cursor
    queryset = Suggestion.objects.filter(
        status__in=("received", "assigned", "in_handling", "reopened", "answered")
    )


def _request(path: str, user: User) -> Any:
    """A fresh one each time: what a page keeps on its request must not serve the next."""
    request = RequestFactory(SERVER_NAME="localhost").get(path)
    request.user = user
    request.session = {}  # type: ignore[assignment]
    return request


def _pages(name: str) -> list[list[str]]:
    here, user = city()
    mine = owners.organisations_of(here.pk, user)
    asked = worklist.asked(here, name, user=user, organisations=mine)
    after, made = None, []
    for number in range(DEEP):
        if number in (0, DEEP - 1):
            made.append(_statements(lambda after=after: paging.page(here.pk, asked, after=after)))
        after = paging.page(here.pk, asked, after=after).next
        if after is None:
            break
    return made


def _statements(work: Callable[[], object]) -> list[str]:
    with CaptureQueriesContext(connection) as caught:
        work()
    return [one["sql"].replace("%", "%%") for one in caught.captured_queries]


def _in_the_database(id: str, what: str, ours: list[list[str]], lookup: list[str]) -> Result:
    """Alternating, so that both meet the same noise; p95 of each over all rounds."""
    mine: list[float] = []
    theirs: list[float] = []
    for _round in range(ROUNDS):
        for statements in ours:
            mine.append(_timed(statements))
            theirs.append(_timed(lookup))
    p95 = [statistics.quantiles(times, n=20)[-1] for times in (mine, theirs)]
    middle = [statistics.median(times) for times in (mine, theirs)]
    ratio = p95[0] / p95[1]
    spread = (middle[0] / middle[1], ratio)
    return Result(id, what, p95[0] * 1000, "ms", "a primary-key lookup", ratio, "<= 5 x", ratio <= 5, spread)


def _timed(statements: list[str]) -> float:
    with connection.cursor() as cursor:
        began = time.perf_counter()
        for sql in statements:
            cursor.execute(sql)
            cursor.fetchall()
        return time.perf_counter() - began


def main() -> int:
    found = [figure() for figure in (lists, search, pages)]
    json.dump([one.json() for one in found], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
