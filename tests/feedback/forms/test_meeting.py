import pytest

from feedback.forms.meeting import ROWS, LineFormSet, SheetForm
from tests.factories import feedback


def test_eight_lines_to_begin_with() -> None:
    assert len(LineFormSet(prefix="line").forms) == ROWS


@pytest.mark.django_db
def test_each_sheet_has_its_own_key() -> None:
    here = feedback.place()
    assert SheetForm(here).initial["sheet"] != SheetForm(here).initial["sheet"]
