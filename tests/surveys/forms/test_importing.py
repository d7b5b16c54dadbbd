import pytest

from formspec import from_json
from surveys.forms.importing import MappingForm, TableForm
from surveys.records.incoming import Columns
from surveys.selectors import incoming
from tests.factories import asking
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_what_is_chosen_becomes_columns() -> None:
    spec = from_json(incoming.version(factory.series()).spec)
    key = next(spec.items()).key
    form = MappingForm(None, header=["who", "q"], spec=spec, guessed=Columns(answers={key: "q"}))
    assert form.fields[f"item-{key}"].initial == "q"
    sent = {"opened": "2025-03-01", "closed": "2025-03-20", "person": "who", f"item-{key}": "q"}
    form = MappingForm(sent, header=["who", "q"], spec=spec, guessed=Columns())
    assert form.is_valid(), form.errors
    assert form.columns() == Columns(person="who", answers={key: "q"})


def test_a_roster_is_chosen_by_what_its_columns_begin_with() -> None:
    header = ["who", "ties: Port", "ties: Rail"]
    form = MappingForm(None, header=header, spec=asking.FORM, guessed=Columns(rosters={"ties": "ties"}))
    assert form.fields["roster-ties"].initial == "ties"
    sent = {"opened": "2025-03-01", "closed": "2025-03-20", "person": "who", "roster-ties": "ties"}
    form = MappingForm(sent, header=header, spec=asking.FORM, guessed=Columns())
    assert form.is_valid(), form.errors
    assert form.columns() == Columns(person="who", rosters={"ties": "ties"})


def test_a_column_that_is_not_there() -> None:
    spec = from_json(incoming.version(factory.series()).spec)
    sent = {"opened": "2025-03-01", "closed": "2025-03-20", "person": "nobody"}
    assert list(MappingForm(sent, header=["who"], spec=spec, guessed=Columns()).errors) == ["person"]
    assert list(TableForm({}, {}).errors) == ["table"]
