"""With covariances made by one factor, omega is known: (sum of loadings)^2 over the variance of the sum (McDonald 1999)."""

import numpy as np
import pytest

from analytics.measures.omega import omega, omega_of_covariance
from analytics.measures.reliability import alpha_of_covariance
from tests.analytics.measures.test_reliability import BFI

LOADINGS = np.array([0.9, 0.7, 0.5, 1.2])
UNIQUE = np.array([0.5, 0.8, 0.6, 1.0])
MADE = np.outer(LOADINGS, LOADINGS) + np.diag(UNIQUE)


def test_a_made_factor_is_found_again():
    expected = LOADINGS.sum() ** 2 / (LOADINGS.sum() ** 2 + UNIQUE.sum())
    assert omega_of_covariance(MADE, n=500).value == pytest.approx(expected, abs=1e-6)


def test_with_equal_loadings_it_is_alpha_and_else_more():
    equal = np.full((4, 4), 0.5) + np.diag([0.5, 0.6, 0.7, 0.8])
    assert omega_of_covariance(equal, n=99).value == pytest.approx(
        alpha_of_covariance(equal, n=99).value, abs=1e-6
    )
    assert omega_of_covariance(MADE, n=99).value > alpha_of_covariance(MADE, n=99).value


def test_bfi_agreeableness_is_a_little_above_alpha():
    assert 0.70 < omega_of_covariance(BFI, n=2709).value < 0.73


def test_what_cannot_be_fitted_says_why():
    assert omega([[1, 2, 3], [3, 2, 1]]).reason == "undefined: too few complete rows"
    assert omega(np.tile(np.arange(9.0)[:, None], 3)).reason == "undefined: no variation"
    assert omega(np.full((9, 3), 2.0)).reason == "undefined: no variation"


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="three items"):
        omega([[1, 2], [2, 3]])
    with pytest.raises(ValueError, match="covariance"):
        omega_of_covariance([[1, 2]], n=9)
