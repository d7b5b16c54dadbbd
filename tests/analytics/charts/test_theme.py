"""Series are told apart without colour too."""

from analytics.charts import theme


def test_series_differ_in_colour_dash_and_shape() -> None:
    for made in (theme.COLOURS, theme.DASHES, theme.SHAPES):
        assert len(set(made)) == 6
    channels = theme.scales(["a", "b"])
    assert set(channels) == {"color", "strokeDash", "shape"}
    assert channels["color"]["scale"]["domain"] == ["a", "b"]


def test_letters_have_the_size_asked_for() -> None:
    assert theme.config(12)["axis"]["labelFontSize"] == 12
