"""Raking: a published table, its refusals, and what never changes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import raking
from analytics.measures.raking import fit, rake, weighted_share

EDUCATION = np.array([(6, 62, 43), (14, 169, 100), (46, 327, 186), (16, 174, 72), (6, 44, 23), (21, 72, 42)])
REGISTER = np.array(
    [
        (171796, 954045, 596239),
        (168191, 1040981, 604826),
        (240671, 1872732, 991640),
        (69168, 726410, 323215),
        (60079, 207366, 134066),
        (168169, 425786, 221696),
    ]
)
LEM = np.array(
    [
        (124204.64, 960173.6, 637701.7),
        (119749.12, 1081459.0, 612789.9),
        (336934.21, 1792001.6, 976107.2),
        (90512.27, 736464.1, 291816.6),
        (43486.91, 238593.0, 119431.0),
        (163186.85, 418628.6, 233835.5),
    ]
)
"""Education by region of a survey, fitted to a register: the fitted table as printed by the program LEM (Vermunt)."""


def test_a_table_is_fitted_as_lem_fits_it() -> None:
    found, _ = fit(EDUCATION, [REGISTER.sum(axis=1), REGISTER.sum(axis=0)])
    assert found is not None
    assert found == pytest.approx(LEM, rel=1e-4)  # LEM stops a little earlier


def test_weights_meet_the_margins_and_their_mean_is_one() -> None:
    table = np.array([[30, 20], [25, 45]])
    found = rake(table, [[0.5, 0.5], [0.6, 0.4]])
    assert found.allowed and found.weights is not None
    weighted = table * found.weights
    assert weighted.sum(axis=1) / 120 == pytest.approx([0.5, 0.5])
    assert weighted.sum(axis=0) / 120 == pytest.approx([0.6, 0.4])
    assert weighted.sum() == pytest.approx(120)
    assert found.effective == pytest.approx(120 / found.deff)


def test_with_one_trait_it_is_plain_post_stratification() -> None:
    """Weights are share over share; Kish: n times the sum of squared weights over the square of their sum."""
    found = rake([30, 70], [[0.5, 0.5]])
    assert found.weights == pytest.approx([50 / 30, 50 / 70])
    assert found.deff == pytest.approx(100 * (30 * (50 / 30) ** 2 + 70 * (50 / 70) ** 2) / 100**2)


@pytest.mark.parametrize(
    ("table", "margins", "why"),
    [
        ([4, 96], [[0.5, 0.5]], raking.TOO_FEW),
        ([5, 95], [[0.6, 0.4]], raking.TOO_COSTLY),
        ([[10, 0], [0, 10]], [[0.5, 0.5], [0.3, 0.7]], raking.NOT_CLOSED),
    ],
)
def test_it_refuses_with_the_reason(table, margins, why) -> None:
    found = rake(table, margins)
    assert not found.allowed
    assert found.reason == why
    assert weighted_share(table, table, found).reason == why


def test_a_weighted_share_counts_each_cell_as_the_population_does() -> None:
    table, yes = [30, 70], [30, 0]
    figure = weighted_share(yes, table, rake(table, [[0.5, 0.5]]))
    assert figure.value == pytest.approx(0.5)
    assert figure.low is not None and figure.high is not None and figure.low < 0.5 < figure.high


@pytest.mark.parametrize(
    ("table", "margins"), [([1, 2], [[0.5, 0.5], [1]]), ([-1, 9], [[0.5, 0.5]]), ([9, 9], [[0, 1]])]
)
def test_bad_input_is_refused_by_name(table, margins) -> None:
    with pytest.raises(ValueError, match=r"table|margins"):
        rake(table, margins)


def test_more_than_everyone_cannot_have_it() -> None:
    with pytest.raises(ValueError, match="yes"):
        weighted_share([40, 0], [30, 70], rake([30, 70], [[0.5, 0.5]]))


@given(st.lists(st.integers(5, 60), min_size=4, max_size=4), st.floats(0.3, 0.7), st.floats(0.3, 0.7))
def test_the_odds_ratio_of_the_table_stays(counts: list[int], first: float, second: float) -> None:
    seed = np.array(counts, dtype=float).reshape(2, 2)
    found, _ = fit(seed, [[first, 1 - first], [second, 1 - second]])
    assert found is not None
    odds = seed[0, 0] * seed[1, 1] / (seed[0, 1] * seed[1, 0])
    assert found[0, 0] * found[1, 1] / (found[0, 1] * found[1, 0]) == pytest.approx(odds, rel=1e-6)
