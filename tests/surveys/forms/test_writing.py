"""The small forms around a questionnaire."""

from django.core.files.uploadedfile import SimpleUploadedFile

from surveys.forms.writing import FileForm, FrontForm, KindForm, NewForm, PageForm
from tests.formspec.examples import FORM


def test_the_writers_own_language_comes_first() -> None:
    form = NewForm({"title": "Ours", "languages": ["nl", "fr"]})

    assert form.is_valid()
    assert form.ordered("fr") == ("fr", "nl")


def test_title_and_languages_of_the_whole() -> None:
    form = FrontForm({"title_en": "New", "languages": ["fr", "en"]}, spec=FORM)

    assert form.is_valid(), form.errors
    edited = form.edited(FORM)
    assert (dict(edited.title), edited.languages) == ({"en": "New"}, ("en", "fr"))


def test_a_page_keeps_its_questions_and_a_new_one_gets_a_name() -> None:
    old = PageForm({"title_en": "Theme"}, spec=FORM, page=FORM.pages[0])
    new = PageForm({"title_en": "First"}, spec=FORM, page=None)

    assert old.is_valid()
    assert new.is_valid()
    assert old.edited().items == FORM.pages[0].items
    assert new.edited().key == "first_2"


def test_a_file_may_not_be_too_large() -> None:
    large = SimpleUploadedFile("f.xlsx", b"0" * 2_000_001)

    assert "file" in FileForm({}, {"file": large}).errors


def test_a_kind_is_one_of_ours() -> None:
    form = KindForm({"kind": "roster"})

    assert form.is_valid()
    assert form.chosen() == "roster"
    assert not KindForm({"kind": "geopoint"}).is_valid()
