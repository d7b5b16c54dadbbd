import pytest

from feedback.models import AnswerChannel, Kind
from formspec import faults, missing_texts
from intake.records import suggestion_form
from intake.records.paper_form import PaperForm
from paper import sheet
from tests.paper.examples import pages_of_accessible

LANGUAGES = suggestion_form.FORM.languages


def test_the_form_is_sound_and_says_everything_in_every_language():
    assert faults(suggestion_form.FORM) == ()
    missing = missing_texts(suggestion_form.FORM)
    titles = {"said.title", "text.required_because"}
    assert all(set(places) <= titles for places in missing.values()), "shown nowhere on this form"


def test_its_boxes_are_what_we_can_store():
    assert {choice.key for choice in suggestion_form.FORM.item("kind").choices} == set(Kind.values)
    assert {choice.key for choice in suggestion_form.FORM.item("answer").choices} <= set(AnswerChannel.values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("large_print", "pages"), [(False, 1), (True, 2)])
def test_it_is_one_accessible_page_in_every_language(language: str, large_print: bool, pages: int):
    printed = sheet.Sheet(
        spec=suggestion_form.FORM,
        language=language,
        sender="Partnerschap Fietsen, Antwerpen",
        words=PaperForm(suggestion_form.FORM, suggestion_form.FOOT).words(language, posted=True),
        address="Stadhuis\nGrote Markt 1\n2000 Antwerpen",
        serials=("7K3M9X2P",),
        large_print=large_print,
    )

    assert pages_of_accessible(sheet.form(printed)) == pages
