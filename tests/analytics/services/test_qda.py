"""Out to another program and back: noted, checked, and nobody's codes twice."""

import pytest

from analytics.models import Coding, Reading, RowExport
from analytics.services import codings as giving
from analytics.services import qda
from foundation.errors import Refused
from foundation.models import AuditEntry
from partnerships.models import Partnership
from tests.factories import codings
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = codings.city(3)
    text = codings.texts(made)[0]
    by = codings.coder()
    giving.add(by=by, partnership=made, text=text, code="trust", perception="obstructed", start=0, end=4)
    giving.add(by=by, partnership=made, text=text, code="privacy", is_expected=True)
    return made


def taken(here: Partnership) -> qda.Export:
    return qda.export(by=people.setter(), partnership=here, purpose="A thesis", language="en")


def test_what_leaves_is_noted_with_its_digest(here: Partnership) -> None:
    made = taken(here)
    row = RowExport.objects.get()
    assert (row.file_format, row.series, row.rows, row.purpose) == ("qdpx", None, 3, "A thesis")
    assert made.row == row
    assert AuditEntry.objects.filter(action="codings.export").count() == 1


def test_codes_come_back_as_the_readers_own_once(here: Partnership) -> None:
    content, other = taken(here).content, people.setter()
    assert qda.take_in(by=other, partnership=here, content=content) == qda.Returned(2, 0, 0)
    own = Coding.objects.filter(coded_by=other).order_by("id")
    assert {(row.code, row.perception, row.is_expected, row.start, row.end) for row in own} == {
        ("trust", "obstructed", False, 0, 4),
        ("privacy", "", True, None, None),
    }
    assert Reading.objects.filter(read_by=other).count() == 1
    assert qda.take_in(by=other, partnership=here, content=content) == qda.Returned(0, 2, 0)


def test_texts_of_another_city_are_not_taken_in(here: Partnership) -> None:
    found = qda.take_in(by=people.setter(), partnership=codings.city(1), content=taken(here).content)
    assert found == qda.Returned(0, 0, 2)


def test_what_is_refused(here: Partnership) -> None:
    cases = [
        (
            lambda: qda.export(by=people.setter(), partnership=here, purpose=" ", language="en"),
            "purpose_missing",
        ),
        (
            lambda: qda.export(
                by=people.setter(), partnership=people.partnership(), purpose="x", language="en"
            ),
            "no_texts",
        ),
        (lambda: qda.take_in(by=people.setter(), partnership=here, content=b"x"), "no_project"),
    ]
    for run, code in cases:
        with pytest.raises(Refused) as refused:
            run()
        assert refused.value.code == code
