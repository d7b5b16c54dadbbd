"""The minutes we tell stand up to a walk through the pages as they are drawn, at the stated seconds a question."""

import re

import pytest
from django.test import Client

from formspec import estimate
from formspec.timing import SECONDS_A_CELL, SECONDS_AN_ITEM, WORDS_A_SECOND
from surveys.instruments import library
from surveys.models import Invitation
from surveys.selectors import forms
from surveys.services import library as installing
from surveys.services import links
from tests.factories import asking
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
WITHIN = 0.25
TAGS = re.compile(r"<script.*?</script>|<[^>]+>", re.DOTALL)


def seconds_of(page: str) -> float:
    """Questions and cells that are drawn, and the words that stand before the first of them."""
    main = page.split("<main", 1)[1].split("</main>", 1)[0]
    items = main.count("data-item=")
    cells = main.count("surveys-row")
    rosters = main.count("surveys-roster")
    before = re.search(r"<h1.*?<form", main, re.DOTALL)
    words = len(TAGS.sub(" ", before[0]).split()) if before else 0
    return (items - rosters) * SECONDS_AN_ITEM + cells * SECONDS_A_CELL + words / WORDS_A_SECOND


def walked(client: Client, row: Invitation) -> float:
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    if "role" in {item.key for item in forms.spec_of(row.wave).items()}:
        client.post(f"{base}questions/you/", {"role": "chair"})  # the longest way
    pages = [client.get(f"{base}questions/{page.key}/") for page in forms.spec_of(row.wave).pages]
    return sum(seconds_of(page.content.decode()) for page in pages)


@pytest.mark.parametrize("form", ["core", "every kind"])
def test_the_estimate_is_within_a_quarter_of_the_walk(client: Client, form: str) -> None:
    row = factory.invitation(factory.open_wave(1) if form == "core" else asking.wave())

    told = estimate(forms.spec_of(row.wave), language="en").seconds

    assert abs(told - walked(client, row)) <= WITHIN * walked(client, row)


@pytest.mark.parametrize("key", library.keys())
def test_so_it_is_for_everything_in_the_library(client: Client, key: str) -> None:
    """Ten people in a body and ten organisations; of what is chosen, as many as may be, which is the longest way."""
    here = people.partnership()
    body = people.body(here)
    for _ in range(10):
        people.seat(body=body)
    version = installing.install(by=people.setter(), partnership=here, key=key)
    wave = factory.open_wave(0, partnership=here, instrument=version.instrument, rule="FREQ=YEARLY")
    row = factory.invitation(wave)
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    spec = forms.spec_for(row)

    walk = 0.0
    for page in spec.pages:
        walk += seconds_of(client.get(f"{base}questions/{page.key}/").content.decode())
        chosen = {
            item.key: [one.key for one in item.choices[: item.most or 0]]
            for item in page.items
            if item.kind == "choose"
        }
        client.post(f"{base}questions/{page.key}/", {**chosen, "go": "next", "base": "0"})

    told = estimate(spec, language="en").seconds
    assert abs(told - walk) <= WITHIN * walk, f"told {told:.0f} s, walked {walk:.0f} s"
    assert walk <= 300, "five minutes"
