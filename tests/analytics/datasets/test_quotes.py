"""The words behind a count."""

import pytest

from analytics.datasets.quotes import quotes
from analytics.services import codings as coding
from analytics.services import workbench as service
from tests.factories import codings, workbench

pytestmark = pytest.mark.django_db


def test_the_part_that_was_coded_of_texts_that_count() -> None:
    here = codings.city(2)
    one, two = codings.texts(here)
    by = codings.coder("one")
    coding.add(by=by, partnership=here, text=one, code="privacy", perception="obstructed", start=0, end=4)
    coding.finish(by=by, partnership=here, text=one)
    workbench.give(here, two, "one", "trust")
    workbench.give(here, two, "two", "privacy")
    found, count = quotes(here, "privacy", "obstructed")
    assert [(each.words, each.whole) for each in found] == [("Text", False)]
    service.settle(by=by, partnership=here, about=two, code="privacy", stands=True, reason="It does")
    found, count = quotes(here, "privacy", "obstructed")
    assert (len(found), count) == (2, 2)
    assert quotes(here, "privacy", "realized") == ([], 0)
