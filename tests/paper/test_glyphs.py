import pytest

from paper.glyphs import REPLACEMENT, covered, families, uncovered, visible, visible_in


@pytest.mark.parametrize(
    "text", ["Één ñ ß œ €", "Ελληνικά", "Кирилиця", "العربية", "עברית", "→ – … №", "🚲", "a\nb"]
)
def test_what_our_fonts_draw_stays(text: str):
    assert visible(text) == text
    assert uncovered(text) == ()


def test_what_no_font_draws_is_replaced_where_everybody_sees_it():
    assert visible("Li 李 en 漢") == f"Li {REPLACEMENT} en {REPLACEMENT}"
    assert uncovered("李漢李") == ("李", "漢")
    assert ord(REPLACEMENT) in covered()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\r\nb\u2028c\vd", "a\nb\nc\nd"),
        ("a\x00\x07b", "ab"),
        ("pay\u202eeno\u202c", "payeno\u202c"),
        ("e\u0301", "é"),
        ("a\tb", "a b"),
        ("\ud800x", "x"),
    ],
)
def test_what_cannot_stand_in_a_letter_is_made_plain(text: str, printed: str):
    assert visible(text) == printed


def test_texts_inside_a_structure_are_made_visible():
    data = {"a": ["漢", 3, None], "b": ("x",)}

    assert visible_in(data) == {"a": [REPLACEMENT, 3, None], "b": ["x"]}


def test_text_fonts_come_before_emoji():
    assert families()[0] == "Noto Sans"
    assert families()[-1] == "Noto Emoji"
    assert "Noto Sans Arabic" in families()
