"""The newest word counts."""

import pytest

from analytics.selectors import workbench as selector
from analytics.services import workbench as service
from tests.factories import codings

pytestmark = pytest.mark.django_db


def test_the_newest_memo_of_each_coder_counts_and_an_empty_one_takes_it_back() -> None:
    here = codings.city(1)
    text, one, two = codings.texts(here)[0], codings.coder("one"), codings.coder("two")
    for by, words in ((one, "First"), (two, "Other"), (one, "Second")):
        service.write_memo(by=by, partnership=here, words=words, about=text)
        service.write_memo(by=by, partnership=here, words=words, code="trust")
    assert selector.memo_of(here, text, one) == "Second"
    assert sorted(selector.memos_about(here, text)) == ["Other", "Second"]
    assert sorted(row.words for row in selector.code_memos(here)["trust"]) == ["Other", "Second"]
    service.write_memo(by=two, partnership=here, words=" ", about=text)
    assert selector.memos_about(here, text) == ["Second"]


def test_the_newest_settlement_counts() -> None:
    here = codings.city(1)
    text = codings.texts(here)[0]
    for stands in (True, False):
        service.settle(
            by=codings.coder(), partnership=here, about=text, code="trust", stands=stands, reason="Read again"
        )
    assert selector.settled(here) == {(text, "trust"): False}
