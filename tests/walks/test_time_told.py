"""The minutes we tell stand up to a walk through the pages as they are drawn, at the stated seconds a question."""

import re

import pytest
from django.test import Client

from formspec import estimate
from formspec.timing import SECONDS_A_CELL, SECONDS_AN_ITEM, WORDS_A_SECOND
from surveys.models import Invitation
from surveys.selectors import forms
from surveys.services import links
from tests.factories import asking
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
