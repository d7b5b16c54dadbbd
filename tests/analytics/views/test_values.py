"""The values page."""

import json
from uuid import UUID

import pytest
from django.test import Client

from analytics.reports import values_words as words
from analytics.services import codings as service
from partnerships.models import Partnership
from tests.factories import codings
from tests.factories import partnerships as people
from tests.factories.specs import drawn

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = codings.city(10)
    for text in codings.texts(made)[:8]:
        for name in ("coder one", "coder two"):
            service.add(
                by=codings.coder(name),
                partnership=made,
                text=text,
                code="privacy",
                perception="obstructed",
            )
            service.finish(by=codings.coder(name), partnership=made, text=text)
    return made


def test_the_page_has_counts_what_is_not_coded_and_agreement(client: Client, here: Partnership) -> None:
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/").content.decode()
    assert "in 8 of 8 coded texts" in page
    assert "Not coded yet: 2 of 10." in page
    assert "on 8 texts read by two or more" in page
    assert "Code the next one" in page


def test_files(client: Client, here: Partnership) -> None:
    client.force_login(people.staff("coordinator", partnership=here))
    assert "privacy" in client.get(f"/insight/{here.slug}/values.csv").content.decode()
    data = json.loads(client.get(f"/insight/{here.slug}/values.json").content)
    assert data["coded"] == 8 and data["seen"]["rows"]["privacy"] == [8]


def test_the_specification_has_what_is_shown_and_nothing_that_is_hidden(client: Client) -> None:
    """Privacy 9 times realized and 8 obstructed, trust 8 and 7; but efficiency 3 and 9 times: the 3 is told nowhere."""
    here = codings.city(50)
    texts = iter(codings.texts(here))
    plan = (("privacy", "realized", 9), ("privacy", "obstructed", 8), ("trust", "realized", 8),
            ("trust", "obstructed", 7), ("efficiency", "realized", 3), ("efficiency", "obstructed", 9))  # fmt: skip
    for code, seen, count in plan:
        for _ in range(count):
            _coded(here, next(texts), code, seen)
    client.force_login(people.staff("analyst", partnership=here))
    rows = drawn(client.get(f"/insight/{here.slug}/values.vl"))
    report = json.loads(client.get(f"/insight/{here.slug}/values.json").content)
    column = [name for name, _group in report["seen"]["columns"]]
    shown = [
        (code, column[at], cell)
        for code, cells in report["seen"]["rows"].items()
        for at, cell in enumerate(cells)
        if isinstance(cell, int)
    ]
    told = [(row["code"], row["seen"].lower(), row["count"]) for row in rows]
    assert told == [(words.code(code), seen, cell) for code, seen, cell in shown if seen != "expected"]
    assert ("efficiency", "realized", 3) not in shown and 3 not in {row["count"] for row in rows}
    assert "cannot be shown" in {cell for cells in report["seen"]["rows"].values() for cell in cells}


def _coded(here: Partnership, text: UUID, code: str, seen: str) -> None:
    by = codings.coder()
    service.add(by=by, partnership=here, text=text, code=code, perception=seen)
    service.finish(by=by, partnership=here, text=text)


def test_nothing_coded_yet(client: Client) -> None:
    empty = people.partnership()
    client.force_login(people.staff("analyst", partnership=empty))
    page = client.get(f"/insight/{empty.slug}/values/").content.decode()
    assert "Nothing is coded yet." in page
    assert client.get(f"/insight/{empty.slug}/values.vl").status_code == 404
