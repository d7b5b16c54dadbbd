import pytest

from analytics.measures.bands import PROVISIONAL_CUTS, Cuts, place, profile
from analytics.measures.census import census_mean
from tests.analytics.measures.test_census import scores_with


def mean_of(mean, sd=5, n=20):
    return census_mean(scores_with(mean, sd, n), population=24, reliability=0.8)


def test_the_cuts_belong_to_the_band_above():
    assert [PROVISIONAL_CUTS.band(x) for x in (0, 37.4, 37.5, 62.4, 62.5, 100)] == [
        "cooperation",
        "cooperation",
        "coordination",
        "coordination",
        "collaboration",
        "collaboration",
    ]
    assert PROVISIONAL_CUTS.provisional


def test_three_dimensions_in_one_band_name_it():
    found = profile({"interdependence": mean_of(50), "trust": mean_of(55), "commitment": mean_of(45)})
    assert (found.label, found.differing) == ("coordination", ())


def test_dimensions_in_different_bands_are_a_mixed_profile_and_say_which():
    found = profile({"interdependence": mean_of(50), "trust": mean_of(20), "commitment": mean_of(45)})
    assert (found.label, found.differing) == ("mixed profile", ("trust",))


def test_when_all_differ_all_are_named():
    found = profile({"interdependence": mean_of(80), "trust": mean_of(20), "commitment": mean_of(50)})
    assert found.differing == ("interdependence", "trust", "commitment")


def test_near_a_cut_there_is_no_label():
    found = profile(
        {"interdependence": mean_of(50), "trust": mean_of(61.9, sd=18), "commitment": mean_of(45)}
    )
    assert found.label == "no label"
    assert "trust" in found.reason
    assert found.placings["trust"].nearest == "coordination"
    assert found.placings["trust"].probability < 0.8


def test_a_mean_without_variation_is_never_named():
    found = place(census_mean([50, 50], population=4))
    assert (found.band, found.nearest, found.probability) == (None, "coordination", None)
    assert "no variation" in found.reason


def test_case_7_names_coordination():
    found = place(census_mean(scores_with(58, 18, 20), population=24, reliability=0.8))
    assert found.band == "coordination"
    assert found.probability == pytest.approx(0.9660877, abs=1e-6)


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="rise"):
        Cuts("x", ("a", "b", "c"), (60, 40))
    with pytest.raises(ValueError, match="unknown band"):
        PROVISIONAL_CUTS.edges("top")
    with pytest.raises(ValueError, match="two dimensions"):
        profile({"trust": mean_of(50)})
