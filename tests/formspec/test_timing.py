import pytest

from formspec import estimate
from formspec.timing import Estimate
from tests.formspec.examples import FORM


def test_items_cells_and_words_are_counted():
    found = estimate(FORM)

    assert (found.items, found.cells, found.words) == (7, 2, 3)
    assert found.seconds == pytest.approx(7 * 10.6 + 2 * 5 + 3 * 60 / 238)


def test_the_language_changes_only_the_words():
    assert estimate(FORM, language="nl").words == 4
    assert estimate(FORM, also_read="two words").words == 5


@pytest.mark.parametrize(
    ("items", "minutes", "within"), [(0, 1, True), (1, 1, True), (28, 5, True), (29, 6, False)]
)
def test_minutes_are_rounded_up_and_held_to_the_budget(items, minutes, within):
    found = Estimate(items=items, cells=0, words=0)

    assert (found.minutes, found.within_budget) == (minutes, within)
