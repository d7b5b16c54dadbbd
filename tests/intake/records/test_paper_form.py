import pytest

from intake.records import around, suggestion_form
from intake.records.paper_form import PARTNER_FOOT, PaperForm
from paper import sheet
from surveys.instruments import library
from tests.formspec.examples import FORM
from tests.paper.examples import pages_of_accessible


def test_it_exists_where_questions_and_words_do():
    assert PaperForm(FORM, PARTNER_FOOT).languages == ("en", "nl")


def test_the_foot_is_the_form_s_own():
    assert PaperForm(FORM, PARTNER_FOOT).words("en", posted=False).foot == PARTNER_FOOT["en"]
    citizen = PaperForm(suggestion_form.FORM, suggestion_form.FOOT)
    assert citizen.words("nl", posted=False).foot == suggestion_form.FOOT["nl"]


@pytest.mark.parametrize("language", around.LANGUAGES)
def test_the_questionnaire_that_ships_is_accessible_on_paper_in_every_language(language: str):
    form = PaperForm(library.shipped(library.CORE).spec, PARTNER_FOOT)
    printed = sheet.Sheet(
        form.spec, language, "Partnership", form.words(language, posted=False), ("7K3M9X2P",)
    )

    assert language in form.languages
    assert pages_of_accessible(sheet.form(printed)) == sheet.geometry(printed).pages
