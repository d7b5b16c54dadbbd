import numpy as np
import pytest

from analytics.measures import arrays


def test_wrong_shapes_are_refused_by_name():
    with pytest.raises(ValueError, match="scores must have 1 dimension"):
        arrays.vector([[1, 2]], "scores")
    with pytest.raises(ValueError, match="answers must have 2 dimension"):
        arrays.matrix([1, 2], "answers")
    with pytest.raises(ValueError, match="answers must be numbers in rows"):
        arrays.matrix([[1], [1, 2]], "answers")
    with pytest.raises(ValueError, match="infinite"):
        arrays.vector([np.inf], "scores")


def test_present_and_complete_rows_count_what_they_leave_out():
    kept, missing = arrays.present([1, np.nan, 3], "scores")
    assert kept.tolist() == [1, 3]
    assert missing == 1
    rows, missing = arrays.complete_rows([[1, 2], [np.nan, 2]], "answers")
    assert rows.tolist() == [[1, 2]]
    assert missing == 1


def test_shares_and_confidences_are_checked():
    assert arrays.check_share(1, "rho") == 1.0
    with pytest.raises(ValueError, match="rho"):
        arrays.check_share(1.1, "rho")
    with pytest.raises(ValueError, match="confidence"):
        arrays.check_confidence(1)
