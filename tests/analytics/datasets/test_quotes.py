"""The words behind a count."""

import pytest

from analytics.datasets.quotes import quotes
from analytics.datasets.values import values_data
from analytics.services import codings as coding
from analytics.services import workbench as service
from tests.factories import codings, workbench

pytestmark = pytest.mark.django_db


def test_the_part_that_was_coded_of_texts_that_count() -> None:
    here = codings.city(2)
    one, two = codings.texts(here)
    by = codings.coder("one")
    coding.add(by=by, partnership=here, text=one, code="privacy", perception="obstructed", start=0, end=4)
    coding.add(by=by, partnership=here, text=one, code="privacy", is_expected=True, start=0, end=6)
    coding.finish(by=by, partnership=here, text=one)
    workbench.give(here, two, "one", "trust")
    workbench.give(here, two, "two", "privacy")
    data = values_data(here)
    found, count = quotes(here, data, "privacy", "obstructed", {one})
    assert [(each.words, each.whole) for each in found] == [("Text", False)]
    found, count = quotes(here, data, "privacy", "expected", {one})
    assert [each.words for each in found] == ["Text 1"]
    found, count = quotes(here, data, "privacy", "obstructed", {one, two})
    assert (len(found), count) == (2, 2) and found[1].whole  # whoever does not count has no part here
    service.settle(by=by, partnership=here, about=two, code="privacy", stands=True, reason="It does")
    found, count = quotes(here, values_data(here), "privacy", "any", {two})
    assert (len(found), count) == (1, 1)
    assert quotes(here, data, "privacy", "realized", set()) == ([], 0)
