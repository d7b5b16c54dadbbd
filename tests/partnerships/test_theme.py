import pytest

from partnerships import theme


def test_contrast_of_black_on_white_is_21():
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)


def test_contrast_matches_a_published_value():
    # #767676 on white is the lightest grey that passes AA: 4.54 (WCAG 2.2, understanding 1.4.3)
    assert theme.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_a_readable_brand_becomes_tokens():
    sheet = theme.stylesheet({"brand": "#7A1F3D", "accent": "#c9a227"})

    assert sheet.startswith(":root{--tandem-brand:#7a1f3d;")
    assert "--tandem-accent:#c9a227" in sheet


@pytest.mark.parametrize(
    "brand", ["#ffee88", "red", "#12345", "#123456;}body{display:none", None, 3, ["#000000"]]
)
def test_an_unreadable_or_odd_brand_is_left_out(brand):
    assert theme.stylesheet({"brand": brand}) == ""


def test_an_accent_nobody_sees_is_left_out():
    assert theme.accent_tokens("#fffdf0") == {}


def test_problems_name_the_keys_that_are_not_used():
    assert theme.problems({"brand": "#ffee88", "accent": "x"}) == ["brand", "accent"]
    assert theme.problems({"brand": "#124a50"}) == []


def test_darker_mixes_black_in():
    assert theme.darker("#ffffff", 0.5) == "#808080"


def test_the_default_look_is_readable_itself():
    for colour in ("#124a50", "#0b3338", "#26221f", "#5a524a", "#0f5f6b", "#a3262e"):
        assert theme.contrast(colour, theme.PAPER) >= 4.5
        assert theme.contrast(colour, "#f6f0e4") >= 4.5
