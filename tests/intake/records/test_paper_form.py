from intake.records import suggestion_form
from intake.records.paper_form import PARTNER_FOOT, PaperForm
from tests.formspec.examples import FORM


def test_it_exists_where_questions_and_words_do():
    assert PaperForm(FORM, PARTNER_FOOT).languages == ("en", "nl")


def test_the_foot_is_the_form_s_own():
    assert PaperForm(FORM, PARTNER_FOOT).words("en", posted=False).foot == PARTNER_FOOT["en"]
    citizen = PaperForm(suggestion_form.FORM, suggestion_form.FOOT)
    assert citizen.words("nl", posted=False).foot == suggestion_form.FOOT["nl"]
