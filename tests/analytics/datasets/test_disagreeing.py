"""Where coders differ."""

import pytest

from analytics.datasets.disagreeing import disagreements
from analytics.services import workbench as service
from tests.factories import codings, workbench

pytestmark = pytest.mark.django_db


def test_only_codes_that_some_readers_gave_and_others_did_not() -> None:
    here = codings.city(3)
    one, two, alone = codings.texts(here)
    workbench.give(here, one, "one", "trust", "privacy")
    workbench.give(here, one, "two", "trust")
    workbench.give(here, two, "one", "trust")
    workbench.give(here, two, "two", "trust")
    workbench.give(here, alone, "one", "trust")
    service.write_memo(by=codings.coder("two"), partnership=here, words="Not about data", about=one)
    (found,) = disagreements(here)
    assert (found.row.uuid, found.open, found.memos) == (one, True, ("Not about data",))
    (code,) = found.codes
    assert (code.code, code.given, code.readers, code.seen, code.stands) == (
        "privacy",
        1,
        2,
        ("obstructed",),
        None,
    )
    service.settle(
        by=codings.coder(), partnership=here, about=one, code="privacy", stands=False, reason="No data in it"
    )
    (found,) = disagreements(here)
    assert (found.open, found.codes[0].stands) == (False, False)
