from analytics.measures.figure import Figure, undefined


def test_an_undefined_figure_says_why():
    figure = undefined(n=3, missing=1, method="m", reason="undefined: no variation")
    assert not figure.defined
    assert (figure.value, figure.n, figure.missing) == (None, 3, 1)
    assert figure.reason == "undefined: no variation"


def test_an_interval_that_touches_zero_does_not_exclude_it():
    assert Figure(value=1, n=2, low=0.1, high=2, method="m").excludes_zero
    assert Figure(value=-1, n=2, low=-2, high=-0.1, method="m").excludes_zero
    assert not Figure(value=1, n=2, low=0.0, high=2, method="m").excludes_zero
    assert not Figure(value=1, n=2, method="m").excludes_zero
