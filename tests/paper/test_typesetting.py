from dataclasses import replace

import pytest
import typst

from paper import typesetting
from paper.letter import data, letter
from tests.paper.examples import LETTER, pages_of_accessible


def test_texts_are_data_and_never_markup():
    tricky = replace(LETTER, paragraphs=('#panic("x") $x^2$ *b* `c` <d> @e \\ "f" #read("/etc/passwd")',))

    assert pages_of_accessible(letter(tricky)) == 1


def test_a_cluster_no_single_font_can_draw_does_not_stop_the_letter():
    odd = replace(LETTER, paragraphs=("Z\u0e31 b\u094d x\u0591 e\u06db",))

    assert pages_of_accessible(letter(odd)) == 1


def test_undrawable_text_is_taken_out_of_what_is_written():
    error = typst.TypstError('PDF/UA-1 error: the text `"x\\u{301}"` could not be displayed with font `"y"`')

    assert typesetting._without_undrawable('{"a": "zx\u0301"}', error) == '{"a": "z\ufffd"}'


@pytest.mark.parametrize(
    "message", ["unexpected key", 'the text `"x"` could not be displayed with font `"y"`']
)
def test_other_faults_are_not_hidden(message: str):
    with pytest.raises(ValueError, match="typst"):
        typesetting._without_undrawable("{}", typst.TypstError(message))


def test_pictures_come_one_a_page():
    long = replace(LETTER, paragraphs=("word " * 300,) * 4)

    pictures = typesetting.pictures("letter", data(long), dpi=30)

    assert len(pictures) > 1
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert len(typesetting.pictures("letter", data(LETTER), dpi=30)) == 1


def test_a_layout_without_the_label_has_no_positions():
    assert typesetting.positions("letter", data(LETTER), "place") == []
