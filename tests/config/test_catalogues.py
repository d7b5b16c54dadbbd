import gettext
import os

from config import catalogues

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Yes"\nmsgstr "Ja"\n'


def written(root):
    source = root / "locale" / "config" / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(PO)
    return source


def test_it_compiles_what_is_new(tmp_path):
    source = written(tmp_path)

    made = catalogues.compile_stale(tmp_path)

    assert made == [source.with_suffix(".mo")]
    with made[0].open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Yes") == "Ja"


def test_a_second_run_does_nothing(tmp_path):
    written(tmp_path)
    catalogues.compile_stale(tmp_path)

    assert catalogues.compile_stale(tmp_path) == []


def test_a_newer_source_is_compiled_again(tmp_path):
    source = written(tmp_path)
    (made,) = catalogues.compile_stale(tmp_path)
    os.utime(made, (1, 1))

    assert catalogues.is_stale(source)
    assert catalogues.compile_stale(tmp_path) == [made]
    assert [path.name for path in made.parent.iterdir()].count("django.mo") == 1
