"""The codebook."""

from analytics.records import CODEBOOK, FACTORS, KEYS, SERVICE, SOCIAL, VALUES
from partnerships.models import PublicValue


def test_the_values_are_those_of_decisions_in_two_clusters_and_four_factors() -> None:
    assert set(VALUES) == set(PublicValue.values)
    assert len(FACTORS) == 4
    assert len(set(KEYS)) == len(CODEBOOK) == 16
    assert {code.cluster for code in CODEBOOK if code.kind == "value"} == {SERVICE, SOCIAL}
